export type Role = 'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';

/** Where a part of an element stands: the page's index and the number of its marked content. */
export interface Mark {
  readonly page: number;
  readonly id: number;
}

/** An element of the document's logical structure; the page writer adds the marks. */
export interface Tag {
  readonly role: Role;
  readonly children: Tag[];
  readonly marks: Mark[];
  /** What a picture shows, for those who cannot see it. */
  readonly alternative?: string;
  readonly colspan?: number;
  readonly rowspan?: number;
}

export function rootTag(): Tag {
  return { role: 'Document', children: [], marks: [] };
}

/** A new element at the end of its parent. */
export function addTag(parent: Tag, role: Role, details: Pick<Tag, 'alternative' | 'colspan' | 'rowspan'> = {}): Tag {
  const tag: Tag = { role, children: [], marks: [], ...details };
  parent.children.push(tag);
  return tag;
}
