import { inject, Injectable } from '@angular/core';
import { type Page, PATHS, type TemplateCard, type TemplateRow, type TemplateView, type UploadedTemplate } from '@vizavi/api-types';
import type { Reading } from './reading';
import { Server, type WriteOptions } from './server';

/** Standard forms: the catalogue, and the owner's versions. */
@Injectable({ providedIn: 'root' })
export class TemplateRequests {
  private readonly server = inject(Server);

  readCatalogue(): Reading<Page<TemplateCard>> {
    return this.server.read<Page<TemplateCard>>(() => PATHS.templates);
  }

  read(id: () => string | undefined): Reading<TemplateView> {
    return this.server.read<TemplateView>(() => {
      const named = id();
      return named === undefined ? undefined : PATHS.template(named);
    });
  }

  readOwned(): Reading<Page<TemplateRow>> {
    return this.server.read<Page<TemplateRow>>(() => PATHS.ownedTemplates);
  }

  /** Any version, with its fallbacks. */
  readVersion(id: () => string, versionId: () => string): Reading<TemplateView> {
    return this.server.read<TemplateView>(() => PATHS.templateVersionPreview(id(), versionId()));
  }

  upload(file: File, options: WriteOptions): Promise<UploadedTemplate> {
    const form = new FormData();
    form.set('file', file, file.name);
    return this.server.post(PATHS.templates, form, options);
  }

  decide(id: string, versionId: string, act: 'publish' | 'retire', options: WriteOptions): Promise<TemplateRow> {
    return this.server.post(PATHS.templateVersion(id, versionId, act), {}, options);
  }
}
