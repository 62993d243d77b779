import type { Twin } from '../dictionary';
import type { desk as russian } from '../ru/desk';

export const desk: Twin<typeof russian> = {
  title: 'My desk',
  overdue: 'Overdue',
  today: 'Today',
  next: 'Later',
  withClient: 'Waiting for the client',
  scope: 'Whose assignments',
  mine: 'Mine',
  ofGroup: 'My group’s',
  search: 'Number, client or contract',
  searchLabel: 'Search the desk',
  emptyTitle: 'The desk is clear',
  emptyText: 'New assignments will appear here by themselves',
  emptyGroupTitle: 'Nothing is left with the group',
  emptyGroupText: 'Assignments of the colleagues in your group will appear here',
  deviations: '{count, plural, one {# deviation} other {# deviations}}',
  noDeviations: 'No deviations',
  keys: 'Keys',
  keysOn: 'Turn single keys on',
  keyNext: 'next contract',
  keyPrevious: 'previous contract',
  keyOpen: 'open at the first deviation',
  keySearch: 'search the desk',
};
