/** Small choices kept in this browser; a browser that forbids storage forgets them and nothing else. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`vizavi.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`vizavi.${name}`);
    else localStorage.setItem(`vizavi.${name}`, value);
  } catch {
    return;
  }
}
