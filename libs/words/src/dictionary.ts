import type { ru } from './ru';

/** Areas and keys of the Russian dictionary are the measure; English has the same by its types. */
export type Dictionary = { readonly [A in keyof typeof ru]: { readonly [K in keyof (typeof ru)[A]]: string } };

export type Area = keyof Dictionary;

/** `area.key` of every message, so that a missing word does not compile. */
export type WordKey = { [A in Area]: `${A & string}.${keyof Dictionary[A] & string}` }[Area];

/** What an English area must hold: the keys of its Russian twin. */
export type Twin<T> = { readonly [K in keyof T]: string };
