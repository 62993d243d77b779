import type { AssigneeRule } from './assignee-rule';

/** What happens when a deadline passes without a decision; hours are working hours after it. */
export type Silence =
  | { readonly then: 'remind' }
  /** The head of the silent person is told, later the director. */
  | { readonly then: 'escalate'; readonly headAfterHours: number; readonly directorAfterHours: number }
  /** The duty goes to whom the rule finds. */
  | { readonly then: 'reassign'; readonly afterHours: number; readonly to: AssigneeRule };
