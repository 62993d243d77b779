/** Puts the caret where something is to be mended, once the faults are drawn. */
export const focusFirstFault = (form: HTMLElement): void => {
  setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid=true], [role=group]:has(> .vz-field__error) input')?.focus());
};
