import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { type LetterWishesView, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import type { FastifyReply } from 'fastify';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../platform/http/current';
import { ChooseLetters } from './choose-letters';
import { ChooseLettersBody } from './letter-wishes.dto';

/** How whoever asks wants their letters. */
@Controller()
export class LetterWishesController {
  constructor(private readonly letters: ChooseLetters) {}

  @Get(PATHS.letterWishes)
  @Permission('me.read')
  async show(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<LetterWishesView> {
    const view = await this.letters.show(actor);
    void reply.header('ETag', `"${view.etag}"`);
    return view;
  }

  @Put(PATHS.letterWishes)
  @Permission('me.change')
  @IfMatchRequired()
  choose(@CurrentAct() act: Act, @Body() body: ChooseLettersBody): Promise<Answer<LetterWishesView>> {
    return this.letters.choose(act, body);
  }
}
