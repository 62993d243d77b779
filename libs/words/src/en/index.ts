import { first } from './first';
import { onServer } from './on-server';
import { rest } from './rest';

/** Every English message. The portal loads `first` and `rest` apart; letters and refusals stay on the server. */
export const en = { ...first, ...rest, ...onServer };
