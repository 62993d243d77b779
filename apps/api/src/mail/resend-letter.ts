import { Injectable } from '@nestjs/common';
import type { LetterDetailView, LetterView } from '@vizavi/api-types';
import { scopeOf, workerScope } from '@vizavi/database';
import { Clock } from '../platform/clock/clock';
import { Settings } from '../platform/config/settings';
import type { Act, Answer } from '../platform/http/act';
import { notFound, ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { OutboxQuery } from './outbox.query';

/** Has a letter tried again at once that was given up, waits, or was kept before there was a mail server; never one that left. */
@Injectable()
export class ResendLetter {
  constructor(
    private readonly writes: Writes,
    private readonly query: OutboxQuery,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  run(act: Act, id: string): Promise<Answer<LetterDetailView>> {
    const { actor } = act;
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(actor.tenantId));
      const letter = await transaction.row<{ state: LetterView['state'] }>(
        'select state from letter where tenant_id = $1 and id = $2 for update',
        [actor.tenantId, id],
      );
      if (!letter) throw notFound();
      if (letter.state === 'sent') throw new ProblemError(409, 'letter-left-already');
      if (this.settings.SMTP_URL === undefined) throw new ProblemError(409, 'no-mail-server');
      // A postman who has it in hand goes on: only what is due later is brought forward.
      await transaction.change(RESEND, [actor.tenantId, id, this.clock.now()]);
      await transaction.enter(scopeOf(actor));
      return { status: 200, body: await this.query.detail(transaction, actor, id) };
    });
  }
}

const RESEND = `
  update letter l set state = 'queued', next_attempt_at = $3 where l.tenant_id = $1 and l.id = $2 and not exists (
    select from delivery d where d.tenant_id = l.tenant_id and d.letter_id = l.id and d.attempt = l.attempts and d.ended_at is null
      and l.next_attempt_at > $3)`;
