import type { FastifyReply } from 'fastify';

export interface SentFile {
  readonly name: string;
  readonly type: string;
  /** Only what this product has made itself is shown inside the browser. */
  readonly inline: boolean;
}

/** RFC 8187: marks that part the value from its charset and language stand encoded in it. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** RFC 6266: a plain name for old readers and the true one in UTF-8. */
const disposition = ({ name, inline }: SentFile): string =>
  `${inline ? 'inline' : 'attachment'}; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encoded(name)}`;

/** Sets the headers under which a file is given out: never guessed, never run, never kept by anybody between. */
export function sendFile(reply: FastifyReply, file: SentFile, bytes: Buffer): Buffer {
  void reply
    .header('Content-Type', file.type)
    .header('Content-Disposition', disposition(file))
    .header('X-Content-Type-Options', 'nosniff')
    .header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('Cache-Control', 'private, no-store');
  return bytes;
}
