import type { Twin } from '../dictionary';
import type { digest as russian } from '../ru/digest';

export const digest: Twin<typeof russian> = {
  sign: 'Waits for your signature',
  returned: 'Returned for rework',
  namedOnTurn: 'It is your turn, and you were mentioned',
  mentioned: 'You were mentioned in the discussion',
  review: 'You are invited to review it',
  published: 'Answers have come, it is your turn',
  asked: 'A question for you',
  questionAnswered: 'Your question is answered',
  holder: 'Came to you',
  answered: 'The supplier has answered the edits',
  executed: 'Signed by both sides',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  recalled: 'The client took it back',
  terminated: 'Terminated',
  escalated: 'No answer in time: {due}',
  breached: 'Overdue since {due}',
  deadline: 'Due soon: {due}',
  standIn: 'A colleague’s assignment is yours as a substitute',
  passedOn: 'Your assignment is now with a colleague',
  comment: 'A new comment',
  checked: 'A colleague has checked it',
};
