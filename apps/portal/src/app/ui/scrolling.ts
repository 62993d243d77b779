const CALM = '(prefers-reduced-motion: reduce)';

/** How the page moves to a place: at once for those who asked their device for less motion (WCAG 2.3.3), since a call that says `smooth` does so even for them. */
export const scrolling = (): ScrollBehavior => (matchMedia(CALM).matches ? 'auto' : 'smooth');
