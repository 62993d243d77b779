import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PATHS } from '@vizavi/api-types';
import { ContractRequests } from '../api/contract-requests';
import { urlOf } from '../api/server';
import { T } from '../language/t.pipe';
import { Session } from '../session/session';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Menu, MenuItem, Opens } from '../ui/menu';
import { OpenContract } from './open-contract';

/** What is told about the contract on screens of its own; each gives its files. */
const SCREENS = [
  { path: 'compare', word: 'documents.compare', icon: 'files' },
  { path: 'disagreements', word: 'documents.disagreements', icon: 'comment' },
  { path: 'approval-sheet', word: 'documents.approvalSheet', icon: 'route' },
  { path: 'summary', word: 'papers.summary', icon: 'history' },
] as const;

/** Files of the text: the present revision, the open edits, and every earlier revision. */
@Component({
  selector: 'vz-documents-menu',
  imports: [Button, Icon, Menu, MenuItem, Opens, RouterLink, T],
  template: `
    <button vzButton type="button" [vzOpens]="menu">
      <vz-icon name="download" /> <span class="word">{{ 'documents.title' | t }}</span>
    </button>
    <vz-menu #menu [label]="'documents.title' | t">
      <a vzMenuItem [href]="address()" download><vz-icon name="file-text" /> {{ 'documents.pdf' | t }}</a>
      @if (contract.view().suggestions.length > 0) {
        <a vzMenuItem [href]="address('&redline=open')" download><vz-icon name="edit" /> {{ 'documents.redlineOpen' | t }}</a>
      }
      <a vzMenuItem [href]="word('&redline=open&audience=client')" download>
        <vz-icon name="file-text" /> {{ (isSupplier ? 'documents.wordForClient' : 'documents.wordOpen') | t }}
      </a>
      @if (isSupplier) {
        <a vzMenuItem [href]="word('&redline=open')" download><vz-icon name="lock" /> {{ 'documents.wordInternal' | t }}</a>
      }
      <a vzMenuItem [href]="word()" download><vz-icon name="file" /> {{ 'documents.word' | t }}</a>
      @if (mayImport()) {
        <a vzMenuItem [routerLink]="['/contracts', contract.id, 'import']"><vz-icon name="upload" /> {{ 'documents.import' | t }}</a>
      }
      <div class="vz-menu-line"></div>
      @for (screen of screens; track screen.path) {
        <a vzMenuItem [routerLink]="['/contracts', contract.id, screen.path]"><vz-icon [name]="screen.icon" /> {{ screen.word | t }}</a>
      }
      @if (earlier().length > 0) {
        <div class="vz-menu-line"></div>
        <p class="vz-menu-title">{{ 'documents.earlier' | t }}</p>
        @for (number of earlier(); track number) {
          <a vzMenuItem [href]="address('&revision=' + number)" download>
            <vz-icon name="history" /> {{ 'documents.revision' | t: { number } }}
          </a>
        }
      }
      @if (isSigned()) {
        <div class="vz-menu-line"></div>
        <p class="vz-menu-title">{{ 'evidence.forProof' | t }}</p>
        <a vzMenuItem [href]="fileOf('signed')" download><vz-icon name="check" /> {{ 'evidence.signedPdf' | t }}</a>
        <a vzMenuItem [href]="fileOf('certificate')" download><vz-icon name="file-text" /> {{ 'evidence.certificate' | t }}</a>
      }
      <a vzMenuItem [href]="fileOf('evidence')" download><vz-icon name="lock" /> {{ 'evidence.export' | t }}</a>
    </vz-menu>
  `,
  styles: `
    @media (max-width: 40rem) {
      .word {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
  `,
})
export class DocumentsMenu {
  private readonly requests = inject(ContractRequests);
  protected readonly contract = inject(OpenContract);
  protected readonly screens = SCREENS;
  protected readonly earlier = computed(() => {
    const present = this.contract.view().revision?.number ?? 0;
    return Array.from({ length: Math.max(present - 1, 0) }, (_, index) => present - 1 - index);
  });

  protected readonly isSupplier = inject(Session).me()?.side === 'supplier';
  /** A file becomes suggestions, so it is offered where those are. */
  protected readonly mayImport = computed(() => this.contract.action('suggest')?.blockedBy === null);

  protected word(more = ''): string {
    return this.requests.documentUrl(this.contract.id, 'docx', more);
  }

  protected address(more = ''): string {
    return this.requests.documentUrl(this.contract.id, 'pdf', more);
  }

  protected isSigned(): boolean {
    const { state, signatures } = this.contract.view();
    return ['executed', 'terminated'].includes(state) && signatures.length === 2 && signatures.every((one) => one.method === 'simple');
  }

  protected fileOf(kind: 'signed' | 'certificate' | 'evidence'): string {
    const { id } = this.contract;
    if (kind === 'evidence') return urlOf(PATHS.evidence(id));
    return urlOf(kind === 'signed' ? PATHS.signedDocument(id) : PATHS.completionCertificate(id));
  }
}
