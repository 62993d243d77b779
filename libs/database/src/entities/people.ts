import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('person')
@Unique('person_email_unique', ['email'])
@Check('person_email_lower', `email = lower(email)`)
export class PersonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' }) readonly id: string;
  @Column('text') readonly email: string;
  @Column('text') readonly name: string;
  @Column('text', { name: 'password_hash', nullable: true }) readonly passwordHash: string | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
}

@Entity('session')
@Check('session_via', `via in ('password', 'passkey', 'provider')`)
@Unique('session_id_unique', ['id'])
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'session_person_fk' })
@Index('session_of_member', ['memberId'])
@Index('session_person', ['personId'])
export class SessionEntity {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'session_pk' }) readonly hash: Buffer;
  @Column('uuid') readonly id: string;
  @Column('uuid', { name: 'person_id' }) readonly personId: string;
  @Column('uuid', { name: 'tenant_id', nullable: true }) readonly tenantId: string | null;
  @Column('uuid', { name: 'member_id', nullable: true }) readonly memberId: string | null;
  @Column('text') readonly device: string;
  @Column('timestamptz', { name: 'started_at' }) readonly startedAt: Date;
  @Column('timestamptz', { name: 'seen_at' }) readonly seenAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) readonly expiresAt: Date;
  @Column('text', { default: '' }) readonly address: string;
  @Column('text', { default: 'password' }) readonly via: string;
  @Column('timestamptz', { name: 'proved_at', default: () => 'now()' }) readonly provedAt: Date;
  @Column('timestamptz', { name: 'factor_at', nullable: true }) readonly factorAt: Date | null;
}

@Entity('one_time_link')
@Check('one_time_link_kind', `kind in ('reset', 'invitation', 'decision')`)
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'one_time_link_person_fk' })
@Index('one_time_link_person', ['personId'])
@Index('one_time_link_assignment', ['assignmentId'], { where: `assignment_id is not null` })
export class OneTimeLinkEntity {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'one_time_link_pk' }) readonly hash: Buffer;
  @Column('text') readonly kind: string;
  @Column('uuid', { name: 'person_id' }) readonly personId: string;
  @Column('uuid', { name: 'tenant_id', nullable: true }) readonly tenantId: string | null;
  @Column('uuid', { name: 'member_id', nullable: true }) readonly memberId: string | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) readonly expiresAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) readonly usedAt: Date | null;
  @Column('uuid', { name: 'contract_id', nullable: true }) readonly contractId: string | null;
  @Column('uuid', { name: 'assignment_id', nullable: true }) readonly assignmentId: string | null;
}

@Entity('rate_limit')
@Index('rate_limit_old', ['expire'])
export class RateLimitEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rate_limit_pk' }) readonly key: string;
  @Column('integer') readonly points: number;
  @Column('bigint', { nullable: true }) readonly expire: string | null;
}
