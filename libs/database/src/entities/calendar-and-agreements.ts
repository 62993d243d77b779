import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OwnDayKind, OwnDayScope, Side } from '@vizavi/domain';

@Entity('calendar_year')
@Check('calendar_year_source', `source in ('official', 'preliminary')`)
export class CalendarYearEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'calendar_year_pk' }) readonly tenantId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'calendar_year_pk' }) readonly year: number;
  @Column('text') readonly source: string;
  @Column('date', { name: 'days_off', array: true }) readonly daysOff: readonly string[];
  @Column('date', { name: 'working_days', array: true }) readonly workingDays: readonly string[];
  @Column('date', { name: 'short_days', array: true }) readonly shortDays: readonly string[];
}

@Entity('own_day')
@Check('own_day_kind', `kind in ('off', 'working', 'short')`)
@Check('own_day_scope', `scope in ('region', 'company')`)
export class OwnDayEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'own_day_pk' }) readonly tenantId: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'own_day_pk' }) readonly day: string;
  @Column('text') readonly kind: OwnDayKind;
  @Column('text') readonly scope: OwnDayScope;
  @Column('text') readonly name: string;
}

@Entity('signature_agreement')
export class SignatureAgreementEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'signature_agreement_pk' }) readonly tenantId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'signature_agreement_pk' }) readonly version: number;
  @Column('jsonb') readonly text: unknown;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
}

@Entity('agreement_acceptance')
@Check('agreement_acceptance_side', `side in ('supplier', 'client')`)
@ForeignKey(() => SignatureAgreementEntity, ['tenantId', 'version'], ['tenantId', 'version'], { name: 'agreement_acceptance_version_fk' })
// TypeORM has no words for nulls that are not distinct.
@Index('agreement_acceptance_once', { synchronize: false })
export class AgreementAcceptanceEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'agreement_acceptance_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_acceptance_pk' }) readonly id: string;
  @Column('integer') readonly version: number;
  @Column('text') readonly side: Side;
  @Column('uuid', { name: 'client_company_id', nullable: true }) readonly clientCompanyId: string | null;
  @Column('uuid', { name: 'member_id' }) readonly memberId: string;
  @Column('timestamptz') readonly at: Date;
}
