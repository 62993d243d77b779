import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ClientCompanyEntity, MemberEntity } from './members';
import { PersonEntity } from './people';

@Entity('second_factor')
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'second_factor_person_fk' })
export class SecondFactorEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'second_factor_pk' }) readonly personId: string;
  @Column('text') readonly sealed: string;
  @Column('integer', { name: 'last_step', nullable: true }) readonly lastStep: number | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) readonly confirmedAt: Date | null;
}

@Entity('recovery_code')
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'recovery_code_person_fk' })
export class RecoveryCodeEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'recovery_code_pk' }) readonly personId: string;
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'recovery_code_pk' }) readonly hash: Buffer;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) readonly usedAt: Date | null;
}

@Entity('passkey')
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'passkey_person_fk' })
@Index('passkey_of_person', ['personId'])
export class PasskeyEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'passkey_pk' }) readonly id: string;
  @Column('uuid', { name: 'person_id' }) readonly personId: string;
  @Column('bytea', { name: 'public_key' }) readonly publicKey: Buffer;
  @Column('bigint') readonly counter: string;
  @Column('text', { array: true }) readonly transports: readonly string[];
  @Column('text') readonly name: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) readonly usedAt: Date | null;
}

@Entity('ticket')
@Check('ticket_kind', `kind in ('signIn', 'passkey', 'register', 'provider')`)
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'ticket_person_fk' })
@Index('ticket_of_person', ['personId'])
export class TicketEntity {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'ticket_pk' }) readonly hash: Buffer;
  @Column('text') readonly kind: string;
  @Column('uuid', { name: 'person_id', nullable: true }) readonly personId: string | null;
  @Column('jsonb') readonly body: unknown;
  @Column('timestamptz', { name: 'expires_at' }) readonly expiresAt: Date;
}

@Entity('sign_in_rule')
@ForeignKey(() => ClientCompanyEntity, ['tenantId', 'clientCompanyId'], ['tenantId', 'id'], { name: 'sign_in_rule_company_fk' })
// TypeORM has no words for nulls that are not distinct.
@Index('sign_in_rule_once', { synchronize: false })
export class SignInRuleEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'sign_in_rule_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_rule_pk' }) readonly id: string;
  @Column('uuid', { name: 'client_company_id', nullable: true }) readonly clientCompanyId: string | null;
  @Column('text', { name: 'factor_roles', array: true }) readonly factorRoles: readonly string[];
  @Column('integer') readonly version: number;
}

@Entity('access_token')
@Unique('access_token_hash_unique', ['hash'])
@ForeignKey(() => MemberEntity, ['tenantId', 'memberId'], ['tenantId', 'id'], { name: 'access_token_member_fk' })
@Index('access_token_of_member', ['tenantId', 'memberId'])
export class AccessTokenEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'access_token_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'access_token_pk' }) readonly id: string;
  @Column('uuid', { name: 'member_id' }) readonly memberId: string;
  @Column('uuid', { name: 'client_company_id', nullable: true }) readonly clientCompanyId: string | null;
  @Column('text') readonly name: string;
  @Column('bytea') readonly hash: Buffer;
  @Column('text', { array: true }) readonly scopes: readonly string[];
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) readonly expiresAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) readonly usedAt: Date | null;
}
