import { SetMetadata } from '@nestjs/common';

const STEP_UP = 'vizavi:step-up';

/**
 * The act asks who one is once more: a second factor, or the password where no factor is set, within the last ten minutes; else 403
 * `step-up-required` with the `methods` that would do. `POST session/step-up` proves, and the same request goes again. Tokens never may.
 */
export const StepUp = () => SetMetadata(STEP_UP, true);

/** Whether a handler declares so. */
export const isStepUp = (handler: object): boolean => Reflect.getMetadata(STEP_UP, handler) === true;
