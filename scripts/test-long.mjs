// The same tests with 20,000 random cases of each law; `FUZZ_RUNS=100000 npm run test:long` takes a hundred thousand.
process.env.FUZZ_RUNS ??= '20000';
await import('./test.mjs');
