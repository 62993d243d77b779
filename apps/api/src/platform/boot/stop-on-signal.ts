/** Runs the way down once, on the first signal; a second one while it runs changes nothing. Gives whether it has begun. */
export function stopOnSignal(stop: () => Promise<void>): () => boolean {
  let stopping = false;
  const once = (): void => {
    if (stopping) return;
    stopping = true;
    void stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, once);
  return () => stopping;
}
