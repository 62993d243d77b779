import { letters } from './letters';
import { problems } from './problems';

/** Words that only the server says: letters, and refusals that reach the portal already in the reader's language. */
export const onServer = { letters, problems };
