import type { WordKey } from '@vizavi/words';
import type { Failure } from '../api/failure';
import type { Words } from '../language/words';

const own = (title: WordKey, text: WordKey) => ({ title, text }) as const;

function ownWords(failure: Failure) {
  if (failure.code === 'offline') return own('common.offlineTitle', 'common.offlineText');
  if (failure.status === 404) return own('common.notFoundTitle', 'common.notFoundText');
  if (failure.status === 412) return own('common.staleTitle', 'common.staleText');
  if (failure.status === 429 || failure.status === 503) return own('common.failedTitle', 'common.busyText');
  return own('common.failedTitle', 'common.failedText');
}

/** What the server said; where it said nothing, the portal's own words. */
export function wordsOf(failure: Failure, words: Words): { readonly title: string; readonly text: string } {
  if (failure.title) return { title: failure.title, text: failure.detail === failure.title ? '' : failure.detail };
  const { title, text } = ownWords(failure);
  return { title: words.t(title), text: words.t(text) };
}
