import type { PrintedAppendix, PrintedContract } from '@vizavi/document-engine';

/** A document that has nothing but one appendix: whether it can be printed shows whether its file is sound. */
export const blankPrint = (appendix: PrintedAppendix): PrintedContract => ({
  title: '—',
  numberLine: '',
  place: '',
  date: '',
  language: 'ru',
  draftWatermark: null,
  header: '',
  preamble: null,
  clauses: [],
  appendices: [appendix],
  revisionLine: '',
  createdAt: '2026-01-01T00:00:00.000Z',
});
