/** Where sealed files lie: named bytes that are written once and never change. */
export interface BlobStore {
  /** Whether bytes of this length lie there under this name. */
  has(name: string, size: number): Promise<boolean>;
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Throws `BlobGone` when nothing has this name. */
  get(name: string): Promise<Buffer>;
}

export class BlobGone extends Error {
  constructor(readonly blob: string) {
    super(`The stored file ${blob} is gone`);
  }
}
