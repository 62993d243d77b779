/** A plain value that JSON can carry. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export interface MarkJson {
  readonly type: string;
  readonly attrs?: JsonObject;
}

/** One node of a clause body as it is stored and sent. */
export interface NodeJson {
  readonly type: string;
  readonly attrs?: JsonObject;
  readonly content?: readonly NodeJson[];
  readonly marks?: readonly MarkJson[];
  readonly text?: string;
}

/** A piece of a body cut between two positions; open depths are absent when nothing is cut open. */
export interface SliceJson {
  readonly content: readonly NodeJson[];
  readonly openStart?: number;
  readonly openEnd?: number;
}
