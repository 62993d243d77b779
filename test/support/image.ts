import type { UploadedFile } from './upload';

const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** The smallest picture that can be printed. */
export const anImage = (name = 'план.png'): UploadedFile => ({ name, type: 'image/png', bytes: Buffer.from(POINT, 'base64') });
