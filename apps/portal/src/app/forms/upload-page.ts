import { Component, computed, type ElementRef, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { FormFault, UploadedTemplate } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { TemplateRequests } from '../api/template-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Announcer } from '../ui/announcer';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { ToastList } from '../ui/toast-list';
import { FaultList } from './fault-list';
import { FileDrop } from '../ui/file-drop';
import { faultsOf, type FormFile, LARGEST_FORM } from './form-file';
import { SourceView } from './source-view';

/** A form file comes in: kept as a draft, or every fault of it shown beside its lines. */
@Component({
  selector: 'vz-upload-page',
  host: { class: 'vz-page vz-page--wide', '[class.faulty]': 'faults() !== null' },
  imports: [T, FailureNotice, FaultList, FileDrop, Icon, RouterLink, SourceView],
  templateUrl: './upload-page.html',
  styleUrl: './upload-page.css',
})
export class UploadPage {
  private readonly templates = inject(TemplateRequests);
  private readonly router = inject(Router);
  private readonly toasts = inject(ToastList);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly file = signal<FormFile | null>(null);
  protected readonly isTooLarge = signal(false);
  protected readonly uploading = attempt((key, source: string, name: string) =>
    this.templates.upload(new File([source], name, { type: 'text/yaml' }), { key }),
  );
  /** Of the latest file whose outcome is known: they stay while a corrected one is on its way. */
  protected readonly faults = signal<readonly FormFault[] | null>(null);
  protected readonly otherFailure = computed(() => (faultsOf(this.uploading.failure()) ? null : this.uploading.failure()));
  protected readonly chosen = linkedSignal<unknown, number | null>({ source: this.faults, computation: () => null });
  protected readonly looked = computed(() => this.faults()?.[this.chosen() ?? -1]?.line ?? null);

  protected async take(file: File): Promise<void> {
    this.isTooLarge.set(file.size > LARGEST_FORM);
    if (this.isTooLarge()) return;
    const source = await file.text();
    this.announcer.say(this.words.t('forms.checking', { name: file.name }));
    const uploaded = await this.uploading.run(source, file.name);
    if (uploaded) return this.open(uploaded);
    this.file.set({ name: file.name, source });
    this.faults.set(faultsOf(this.uploading.failure()));
    this.tellFaults();
  }

  private async open({ template, versionId }: UploadedTemplate): Promise<void> {
    const version = template.versions.find(({ id }) => id === versionId)?.number ?? 1;
    this.toasts.show(this.words.t('forms.drafted', { version }));
    await this.router.navigate(['/forms', template.id, 'versions', versionId]);
  }

  private tellFaults(): void {
    const count = this.faults()?.length ?? 0;
    if (count === 0) return;
    this.announcer.say(this.words.t('forms.faults', { count }));
    setTimeout(() => this.heading()?.nativeElement.focus());
  }
}
