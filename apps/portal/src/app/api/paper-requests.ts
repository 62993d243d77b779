import { inject, Injectable } from '@angular/core';
import {
  type ApprovalSheetView,
  type ChangesSummaryView,
  type ClauseStatisticsView,
  type ComparisonView,
  type CountedContractsView,
  type DisagreementsView,
  PATHS,
  type ReadMarkRequest,
  type WayBackView,
} from '@vizavi/api-types';
import type { Reading } from './reading';
import { type Parameters, Server, urlOf, type WriteOptions } from './server';

export type PaperPath = 'compare' | 'disagreements' | 'approvalSheet' | 'changesSummary';

/** Documents about a contract, and how the clauses of a form fare. */
@Injectable({ providedIn: 'root' })
export class PaperRequests {
  private readonly server = inject(Server);

  readComparison(id: () => string, texts: () => { readonly from: number; readonly to: number | null }): Reading<ComparisonView> {
    return this.of(id, 'compare', () => ({ ...texts() }));
  }

  readDisagreements(id: () => string, kind: () => string | null): Reading<DisagreementsView> {
    return this.of(id, 'disagreements', () => ({ kind: kind() }));
  }

  readApprovalSheet(id: () => string): Reading<ApprovalSheetView> {
    return this.of(id, 'approvalSheet', () => ({}));
  }

  /** `from` null: since the reader last looked. */
  readSummary(id: () => string, from: () => number | null): Reading<ChangesSummaryView> {
    return this.of(id, 'changesSummary', () => ({ from: from() }));
  }

  /** What proposing an earlier text anew would make now. */
  readWayBack(id: string, to: number): Reading<WayBackView> {
    return this.server.read(
      () => PATHS.wayBack(id),
      () => ({ to }),
    );
  }

  markRead(id: string, body: ReadMarkRequest, options: WriteOptions): Promise<void> {
    return this.server.put(PATHS.readMark(id), body, options);
  }

  readClauses(form: () => string | undefined): Reading<ClauseStatisticsView> {
    return this.server.read(
      () => (form() ? PATHS.clauseStatistics : undefined),
      () => ({ form: form() }),
    );
  }

  readClauseContracts(figure: () => Parameters): Reading<CountedContractsView> {
    return this.server.read(() => PATHS.clauseContracts, figure);
  }

  /** Address of the same as a file, for a link with `download`. */
  fileUrl(id: string, path: PaperPath, format: 'pdf' | 'docx', more: Parameters = {}): string {
    const stated = Object.entries({ format, ...more }).filter(([, value]) => value !== null && value !== undefined);
    return `${urlOf(PATHS[path](id))}?${new URLSearchParams(stated.map(([key, value]) => [key, String(value)]))}`;
  }

  private of<T>(id: () => string, path: PaperPath, parameters: () => Parameters): Reading<T> {
    return this.server.read<T>(() => PATHS[path](id()), parameters, { live: id, keep: 'keep' });
  }
}
