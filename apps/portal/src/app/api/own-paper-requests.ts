import { inject, Injectable } from '@angular/core';
import { type ContractView, type OwnPaperView, PATHS } from '@vizavi/api-types';
import { Server, type WriteOptions } from './server';

/** A client's own contract in Word: looked at first, then made a contract from the same file. */
@Injectable({ providedIn: 'root' })
export class OwnPaperRequests {
  private readonly server = inject(Server);

  /** `templateId` names the form with which it is to be compared; null: the likest. */
  look(file: File, templateId: string | null): Promise<OwnPaperView> {
    return this.server.post(pathWith(PATHS.ownPaperReadings, { templateId }), formOf(file));
  }

  start(file: File, templateId: string, title: string, options: WriteOptions): Promise<ContractView> {
    return this.server.post(pathWith(PATHS.ownPapers, { templateId, title }), formOf(file), options);
  }
}

function pathWith(path: string, parameters: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(parameters).flatMap(([key, value]) => (value === null ? [] : [[key, value]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.set('file', file, file.name);
  return form;
}
