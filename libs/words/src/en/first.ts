import { common } from './common';
import { position } from './position';
import { roles } from './roles';
import { session } from './session';
import { shell } from './shell';
import { statuses } from './statuses';
import { time } from './time';

/** What sign-in and the frame need before anything else. */
export const first = { common, session, shell, statuses, roles, time, position };
