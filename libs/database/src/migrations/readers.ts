import { READERS as FIRST, type Readers } from './5-policies';
import { ROUTE_READERS } from './8-routes';
import { TIME_READERS } from './9-time';
import { PAPER_READERS } from './11-papers';
import { TALK_READERS } from './10-talk';
import { IDENTITY_READERS } from './12-identity';
import { TOKEN_READERS } from './32-access-tokens';
import { EVIDENCE_READERS } from './13-evidence';
import { DESIGNER_READERS } from './15-designer';
import { WORD_READERS } from './14-word';
import { SEALED_READERS } from './33-sealed-documents';
import { RULES_READERS } from './19-route-rules';
import { POST_READERS } from './37-post';
import { OWN_PAPER_READERS } from './43-own-papers';

/** Who reads a row of each table besides the worker: what the first policies say, and what each later migration adds for its own tables. */
export const READERS: Readonly<Record<string, Readers>> = {
  ...FIRST,
  ...ROUTE_READERS,
  ...TIME_READERS,
  ...PAPER_READERS,
  ...TALK_READERS,
  ...IDENTITY_READERS,
  ...TOKEN_READERS,
  ...EVIDENCE_READERS,
  ...WORD_READERS,
  ...DESIGNER_READERS,
  ...SEALED_READERS,
  ...RULES_READERS,
  ...POST_READERS,
  ...OWN_PAPER_READERS,
};
