import { inject, Injectable } from '@angular/core';
import { type ApplyImportRequest, type ImportView, PATHS } from '@vizavi/api-types';
import type { Reading } from './reading';
import { Server, type WriteOptions } from './server';

/** Word files that come back. */
@Injectable({ providedIn: 'root' })
export class ImportRequests {
  private readonly server = inject(Server);

  /** Newest first; in an injection context. */
  readAll(contractId: () => string): Reading<readonly ImportView[]> {
    return this.server.read<readonly ImportView[]>(
      () => PATHS.imports(contractId()),
      () => ({}),
      { live: contractId },
    );
  }

  upload(contractId: string, file: File, options: WriteOptions): Promise<ImportView> {
    const form = new FormData();
    form.set('file', file, file.name);
    return this.server.post(PATHS.imports(contractId), form, options);
  }

  apply(contractId: string, importId: string, request: ApplyImportRequest, options: WriteOptions): Promise<ImportView> {
    return this.server.post(PATHS.importApplication(contractId, importId), request, options);
  }

  discard(contractId: string, importId: string, options: WriteOptions): Promise<ImportView> {
    return this.server.delete(PATHS.import(contractId, importId), options);
  }
}
