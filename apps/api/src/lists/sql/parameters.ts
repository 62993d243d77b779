/** Values of a statement, in the order in which its text names them. */
export class Parameters {
  private readonly given: unknown[] = [];

  /** Parameters whose first values the statement names by itself. */
  static after(first: readonly unknown[]): Parameters {
    const parameters = new Parameters();
    parameters.given.push(...first);
    return parameters;
  }

  get values(): readonly unknown[] {
    return this.given;
  }

  /** The placeholder of a value, cast to its type. */
  add(value: unknown, type: string): string {
    this.given.push(value);
    return `$${this.given.length}::${type}`;
  }
}
