import { letters } from './letters';
import { notifications } from './notifications';
import { problems } from './problems';

/** Words that only the server says: letters, the bell, and refusals that reach the portal already in the reader's language. */
export const onServer = { letters, notifications, problems };
