import { Module } from '@nestjs/common';
import { FactsRepository } from '../audit/facts.repository';
import { SecurityController } from './security.controller';
import { SetSignInRule } from './set-sign-in-rule';

/** What a supplier asks of everybody who signs in at its portal. */
@Module({ controllers: [SecurityController], providers: [FactsRepository, SetSignInRule] })
export class SecurityModule {}
