import type { Twin } from '../dictionary';
import type { statuses as russian } from '../ru/statuses';

export const statuses: Twin<typeof russian> = {
  draft: 'Draft',
  inReview: 'In review',
  inNegotiation: 'In negotiation',
  awaitingSignature: 'Awaiting signature',
  executed: 'Signed',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  terminated: 'Terminated',
  assignmentWaiting: 'Waiting its turn',
  assignmentActive: 'In work',
  assignmentDone: 'Decided',
  assignmentCancelled: 'Not needed',
  approved: 'Approved',
  approvedWithRemarks: 'Approved with remarks',
  returned: 'Returned for rework',
  declinedDecision: 'Declined',
  templateDraft: 'Form draft',
  templatePublished: 'Published',
  templateRetired: 'Retired',
  memberActive: 'Active',
  memberInvited: 'Invited',
  memberBlocked: 'Blocked',
};
