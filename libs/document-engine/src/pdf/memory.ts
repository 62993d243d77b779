/** Answers that are kept, up to a limit; a full memory is dropped whole, which a process that runs for months needs. */
export class Memory<V> {
  private readonly known = new Map<string, V>();

  constructor(private readonly limit = 50_000) {}

  recall(key: string, find: (key: string) => V): V {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = find(key);
    if (this.known.size >= this.limit) this.known.clear();
    this.known.set(key, found);
    return found;
  }
}
