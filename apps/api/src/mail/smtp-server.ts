import { createTransport, type Transporter } from 'nodemailer';
import type { Dressed } from './dress-letter';
import type { MailServer } from './postman';

const LONGEST_ANSWER = 200;
const oneLine = (answer: string): string => answer.split('\n', 1)[0]!.slice(0, LONGEST_ANSWER);

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** The mail server of SMTP_URL. */
export class SmtpServer implements MailServer {
  private readonly transporter: Transporter;

  constructor(
    url: string,
    private readonly from: string,
    private readonly publicUrl: string,
  ) {
    this.transporter = createTransport({
      url,
      pool: true,
      maxConnections: 2,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...TIMEOUTS,
    });
  }

  async send({ id, to, subject, text, html, language, headers }: Dressed): Promise<string> {
    const { response } = (await this.transporter.sendMail({
      from: this.from,
      to: { name: '', address: to },
      subject,
      text,
      html,
      // The same letter has the same name however often it is tried, so that a second copy can be told.
      messageId: `<${id}@${new URL(this.publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language, ...headers },
    })) as { readonly response: string };
    return oneLine(response);
  }

  close(): void {
    this.transporter.close();
  }
}
