import { common } from './common';
import { roles } from './roles';
import { session } from './session';
import { shell } from './shell';

/** What sign-in and the frame need before anything else. */
export const first = { common, session, shell, roles };
