import type { Twin } from '../dictionary';
import type { documents as russian } from '../ru/documents';

export const documents: Twin<typeof russian> = {
  title: 'Documents',
  pdf: 'Contract, PDF',
  word: 'Contract, Word',
  redline: 'Redline, PDF',
  approvalSheet: 'Approval sheet',
  disagreements: 'Disagreement protocol',
  package: 'Contract with appendices',
  compare: 'Compare revisions',
  compareFrom: 'Before',
  compareTo: 'After',
  revision: 'Revision {number, number}',
  revisionAt: 'Revision {number, number}, {date}',
  preparing: 'Preparing the file…',
  appendix: 'Appendix {number, number}',
  addAppendix: 'Add an appendix',
  appendixHelp: 'PDF or image, up to 20 MB',
  appendixRemoved: 'Appendix deleted',
  noAppendices: 'No appendices',
  uploading: 'Uploading: {percent, number}%',
  notScanned: 'The file has not been scanned for viruses yet',
};
