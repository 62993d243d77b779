import type { FormFault } from '@vizavi/api-types';
import type { Failure } from '../api/failure';

export const LARGEST_FORM = 1024 * 1024;

/** A file as it was read, for its faults are shown in its own lines. */
export interface FormFile {
  readonly name: string;
  readonly source: string;
}

const isFault = (value: unknown): value is FormFault =>
  typeof value === 'object' && value !== null && 'line' in value && typeof value.line === 'number' && 'message' in value;

/** The faults that a refused upload tells; null when it was refused for another reason. */
export function faultsOf(failure: Failure | null): readonly FormFault[] | null {
  const problem: object | null = failure?.code === 'form-invalid' ? failure.problem : null;
  if (!problem || !('faults' in problem) || !Array.isArray(problem.faults)) return null;
  return problem.faults.filter(isFault);
}
