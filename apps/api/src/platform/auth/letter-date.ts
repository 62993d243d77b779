import { fullMoment, type Say } from '@vizavi/words';

/** The moment until which a link works, in the working zone of the product's suppliers. */
export const letterDate = (say: Say, at: string, timeZone = 'Europe/Moscow'): string => fullMoment(say, new Date(at), { timeZone });
