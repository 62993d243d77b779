import { letters } from './letters';
import { notifications } from './notifications';
import { printed } from './printed';

/** Words that only the server says: letters, the bell and documents. */
export const onServer = { letters, notifications, printed };
