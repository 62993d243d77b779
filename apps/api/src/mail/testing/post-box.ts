import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A letter as it came over the wire. */
export interface Received {
  readonly raw: string;
  readonly mail: Email;
}

/** A real mail server that keeps what it is given; it may refuse every addressee, or be closed and opened again at the same port. */
export class PostBox {
  readonly received: Received[] = [];
  refusal: { readonly code: number } | null = null;
  private server: SMTPServer | undefined;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  get letters(): readonly Email[] {
    return this.received.map(({ mail }) => mail);
  }

  async open(): Promise<void> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) =>
        this.refusal ? done(Object.assign(new Error('No such person'), { responseCode: this.refusal.code })) : done(),
      onData: (stream, _session, done) => void this.receive(stream, done),
    });
    this.server.on('error', () => undefined);
    await new Promise<void>((ready) => this.server!.listen(this.port, '127.0.0.1', ready));
    this.port = (this.server.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    return new Promise((closed) => (this.server ? this.server.close(() => closed()) : closed()));
  }

  private async receive(stream: NodeJS.ReadableStream, done: () => void): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    const bytes = Buffer.concat(pieces);
    this.received.push({ raw: bytes.toString('utf8'), mail: await PostalMime.parse(bytes) });
    done();
  }
}
