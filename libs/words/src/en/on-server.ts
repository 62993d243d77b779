import { digest } from './digest';
import { letters } from './letters';
import { notifications } from './notifications';
import { printed } from './printed';
import { sheet } from './sheet';

/** Words that only the server says: letters and the bell. */
export const onServer = { digest, letters, notifications, printed, sheet };
