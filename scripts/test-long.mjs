// The same tests with ten times the random cases; `FUZZ_RUNS=100 npm run test:long` takes a hundred times.
process.env.FUZZ_RUNS ??= '10';
await import('./test.mjs');
