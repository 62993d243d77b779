/** The only clock of the api; tests and the demo seed move it. */
export class Clock {
  now(): string {
    return new Date().toISOString();
  }
}
