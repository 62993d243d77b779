import { recall, remember } from '../../ui/remembered';

const NAME = 'single-keys';

/** Single keys act unless the reader has switched them off in this browser. */
export const areKeysOn = (): boolean => recall(NAME) !== 'off';
export const switchKeys = (on: boolean): void => remember(NAME, on ? null : 'off');
