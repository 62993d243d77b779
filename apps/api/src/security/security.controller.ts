import { Body, Controller, Get, Put } from '@nestjs/common';
import { PATHS, type SecurityView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { StepUp } from '../platform/auth/step-up/step-up';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { SignInRuleBody } from './security.dto';
import { SetSignInRule } from './set-sign-in-rule';
import { securityView } from './sign-in-rules.repository';

/** What an administrator asks of everybody who signs in. */
@Controller()
export class SecurityController {
  constructor(
    private readonly reads: Reads,
    private readonly rules: SetSignInRule,
  ) {}

  @Get(PATHS.security)
  @Permission('security.manage')
  show(@CurrentActor() actor: Actor): Promise<SecurityView> {
    return this.reads.run(actor, (transaction) => securityView(transaction, actor.tenantId));
  }

  /** The roles that must have a second factor: of the supplier and every client, or of one client company. */
  @Put(PATHS.signInRule)
  @Permission('security.manage')
  @StepUp()
  @IfMatchRequired()
  set(@CurrentAct() act: Act, @Body() body: SignInRuleBody): Promise<Answer<SecurityView>> {
    return this.rules.run(act, body);
  }
}
