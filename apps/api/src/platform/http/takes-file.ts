import { SetMetadata } from '@nestjs/common';

const TAKES_FILE = 'vizavi:takes-file';

/** Says in the OpenAPI document that a route takes one file, as a browser's form sends it. */
export const TakesFile = () => SetMetadata(TAKES_FILE, true);

export const takesFile = (handler: object): boolean => Reflect.hasMetadata(TAKES_FILE, handler);
