import type { Client, Query } from 'pg';

interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

type Done = (fault: Error | null) => void;

/** COPY … FROM STDIN in one go, as the driver's own protocol allows it. */
class CopyIn {
  constructor(
    private readonly text: string,
    private readonly lines: string,
    private readonly done: Done,
  ) {}

  submit(connection: CopyConnection): void {
    connection.query(this.text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(Buffer.from(this.lines));
    connection.endCopyFrom();
  }

  handleError(fault: Error): void {
    this.done(fault);
  }

  handleReadyForQuery(): void {
    this.done(null);
  }

  handleCommandComplete(): void {
    // What was copied is counted by the caller.
  }
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');

/** A field of a COPY line. */
export const field = (text: string | null): string => (text === null ? '\\N' : /[\\\n\r\t]/.test(text) ? escaped(text) : text);

/** A line of COPY's text format. */
export const line = (fields: readonly (string | null)[]): string => `${fields.map(field).join('\t')}\n`;

/** Writes lines of COPY's text format into a table. */
export function copyIn(client: Client, table: string, columns: readonly string[], lines: string): Promise<void> {
  if (lines === '') return Promise.resolve();
  return new Promise((resolve, reject) => {
    const copy = new CopyIn(`copy ${table} (${columns.join(', ')}) from stdin`, lines, (fault) => (fault ? reject(fault) : resolve()));
    client.query(copy as unknown as Query);
  });
}
