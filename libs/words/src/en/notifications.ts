import type { Twin } from '../dictionary';
import type { notifications as russian } from '../ru/notifications';

export const notifications: Twin<typeof russian> = {
  holder: 'Contract {contract} waits for you',
  published: 'Answers on contract {contract} have come, it is your turn',
  answered: 'The supplier has answered the edits of contract {contract}',
  returned: 'Contract {contract} is returned for rework',
  escalated: 'No answer in time on contract {contract}: {due}',
  standIn: 'A colleague’s assignment on contract {contract} is yours as a substitute',
  passedOn: 'Your assignment on contract {contract} is now with a colleague',
  sign: 'Contract {contract} waits for your signature',
  deadline: 'Contract {contract} is due soon: {due}',
  breached: 'Contract {contract} is overdue since {due}',
  executed: 'Contract {contract} is signed by both sides',
  declined: 'Contract {contract} is declined',
  withdrawn: 'Contract {contract} is withdrawn',
  terminated: 'Contract {contract} is terminated',
  namedOnTurn: 'It is your turn on contract {contract}, and you were mentioned in its discussion',
  mentioned: 'You were mentioned in the discussion of {contract}',
  checked: 'A colleague has checked {contract}',
  comment: 'A new comment on contract {contract}',
  review: 'You are invited to review contract {contract}',
  asked: 'A question for you on contract {contract}',
  questionAnswered: 'Your question on contract {contract} is answered',
  recalled: 'The client took contract {contract} back',
};
