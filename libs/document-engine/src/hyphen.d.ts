/** The package carries no types: only what is used of it. */
declare module 'hyphen/ru' {
  export function hyphenateSync(text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }): string;
}

declare module 'hyphen/en' {
  export function hyphenateSync(text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }): string;
}
