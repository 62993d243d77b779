const CONTROLS = 'input:not([type=date]), textarea, select, button';

/** The control of a fault's path; of a whole answer, or of one that has gone, the first control of the nearest that is there. */
export function findField(root: HTMLElement, path: string): HTMLElement | null {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length--) {
    const place = root.querySelector(`[data-path="${CSS.escape(parts.slice(0, length).join('.'))}"]`);
    const control = place?.querySelector<HTMLElement>(CONTROLS);
    if (control) return control;
  }
  return null;
}
