import { SetMetadata } from '@nestjs/common';

const STEP_UP = 'vizavi:step-up';

/** Of whom an act asks it: of everybody, or only of those who have a second factor, where the act itself asks the password of the rest. */
export type StepUpOf = 'everybody' | 'factorOwners';

/**
 * The act asks who one is once more: a second factor, or the password where no factor is set, within the last ten minutes; else 403
 * `step-up-required` with the `methods` that would do. `POST session/step-up` proves, and the same request goes again. Tokens never may.
 */
export const StepUp = (of: StepUpOf = 'everybody') => SetMetadata(STEP_UP, of);

/** What a handler declares, or null. */
export const stepUpOf = (handler: object): StepUpOf | null => (Reflect.getMetadata(STEP_UP, handler) as StepUpOf | undefined) ?? null;
