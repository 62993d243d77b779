import { computed, DestroyRef, inject, type Signal, signal } from '@angular/core';

/** Rows of a list that is drawn piece by piece are all of one height: a line on a wide page, a card on a phone. */
const WIDE = 3.875;
const NARROW = 9.25;
const LINE = 1.25;
const PHONE = '(max-width: 48rem)';

/** The height of a row in pixels, following the width of the window and the reader's size of letters; `lines` more of them on a phone. */
export function rowHeight(lines: () => number = () => 0): Signal<number> {
  const query = matchMedia(PHONE);
  const root = document.documentElement;
  const measure = () => ({ isPhone: query.matches, rem: parseFloat(getComputedStyle(root).fontSize || '16') });
  const measured = signal(measure());
  const follow = () => measured.set(measure());
  query.addEventListener('change', follow);
  inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
  return computed(() => {
    const { isPhone, rem } = measured();
    return (isPhone ? NARROW + lines() * LINE : WIDE) * rem;
  });
}
