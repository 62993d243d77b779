/** Only an address of this portal is followed after sign-in, never one that leads elsewhere. */
export const wayBack = (asked: string | null | undefined): string =>
  asked?.startsWith('/') && !/^\/[/\\]/.test(asked) && !asked.startsWith('/sign-in') ? asked : '/';
