/** An appendix's file cannot be put into the document: damaged, empty or protected by a password. */
export class AppendixUnreadable extends Error {
  override readonly name = 'AppendixUnreadable';

  constructor(
    readonly appendix: string,
    cause: unknown,
  ) {
    super(`The file of appendix ${appendix} cannot be read`, { cause });
  }
}
