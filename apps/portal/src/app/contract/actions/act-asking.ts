import type { ActionBodies, AvailableAction, ContractView } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import type { Words } from '../../language/words';

/** Acts that one small form is enough for; signing has forms of its own. */
export type FormAction = Exclude<keyof ActionBodies, 'execute' | 'recordPaperSigning'>;

export interface FormField {
  readonly name: string;
  readonly kind: 'words' | 'date' | 'choice';
  readonly label: string;
  readonly help?: string;
  /** What is said when it is left empty; without it the field may stay empty. */
  readonly required?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
}

/** What an act asks before it is done. */
export interface ActForm {
  readonly action: FormAction;
  readonly title: string;
  readonly text: string | null;
  /** What will happen, line by line. */
  readonly lines: readonly string[];
  /** What has changed since the stage approved before. */
  readonly changed: readonly string[];
  readonly fields: readonly FormField[];
  readonly submit: string;
  readonly tone: 'primary' | 'danger';
  /** Said when it is done. */
  readonly done: string;
}

export interface Asking {
  readonly view: ContractView;
  readonly offered: AvailableAction;
  readonly words: Words;
  readonly today: string;
}

export type MakeField = (name: string, label: WordKey, more?: Partial<FormField>) => FormField;
