import type { WordContract } from '../word-contract';

/** What stands around the clauses of a contract that is made up for a test. */
export const FRAME: Omit<WordContract, 'clauses' | 'changes'> = {
  exportId: 'a'.repeat(32),
  title: 'Договор',
  numberLine: '',
  place: '',
  date: '',
  language: 'ru',
  header: '',
  revisionLine: '',
  createdAt: '2026-11-20T10:00:00.000Z',
  preamble: null,
  appendices: [],
  labels: {},
  comments: [],
  signatureLines: [],
};
