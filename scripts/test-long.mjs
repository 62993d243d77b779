// The same tests with the full counts of random cases; they read FULL_COUNTS.
process.env.FULL_COUNTS = 'true';
await import('./test.mjs');
