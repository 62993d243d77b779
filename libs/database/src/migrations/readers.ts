import { READERS as FIRST, type Readers } from './5-policies';
import { ROUTE_READERS } from './8-routes';
export const READERS: Readonly<Record<string, Readers>> = {
};
import { EVIDENCE_READERS } from './13-evidence';
import { DESIGNER_READERS } from './15-designer';

/** Who reads a row of each table besides the worker: what the first policies say, and what each later migration adds for its own tables. */
export const READERS: Readonly<Record<string, Readers>> = {
  ...FIRST,
  ...ROUTE_READERS,
<<<<<<< HEAD
  ...PAPER_READERS,
=======
  ...TIME_READERS,
>>>>>>> 91ed95c (Let duties fire, escalate and change hands by themselves, each act once, and know whose place somebody takes)
  ...EVIDENCE_READERS,
  ...DESIGNER_READERS,
};
