import type { Twin } from '../dictionary';
import type { forecast as russian } from '../ru/forecast';

export const forecast: Twin<typeof russian> = {
  stage: 'Next stage',
  end: 'Signing',
  promise: 'Promised',
  usuallyBy: 'usually by {date}, in 8 of 10 cases no later than {likely}',
  surelyBy: 'by {date} in 8 of 10 cases',
  afterAnswer: 'after the client’s answer usually {duration} more, in 8 of 10 cases no more than {likely}',
  afterAnswerSure: 'after the client’s answer usually {duration} more',
  promisedBy: 'promised by {date}',
  promisedAfter: 'after the client’s answer {duration} of the promise are left',
  promisedOver: 'the promised time is over',
  isLong: 'The stage takes longer than in 8 of 10 cases',
  basis:
    '{count, plural, one {Forecast by # signed contract} other {Forecast by # signed contracts}} of this form and route, in the supplier’s working time',
  noBasis: 'Too few signed contracts of this form and route for a forecast, so the promise is shown',
  spent: '{days}, the supplier has taken {spent}',
  spentNothing: '{days}, the supplier’s time has not begun',
  over: '{days}, the supplier has taken {spent}: longer than promised',
  kept: '{days}, took {spent}: in time',
  broken: '{days}, took {spent}: {over} longer',
  client: 'The contract was with the client for another {duration}',
};
