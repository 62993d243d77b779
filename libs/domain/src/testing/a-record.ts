import type { Attachment, Comment } from '../contract/contract';
import { START } from './moments';

/** A shared, published comment of the client, unless said otherwise. */
export const aComment = (more: Partial<Comment> = {}): Comment => ({
  id: 'comment',
  clauseId: null,
  range: null,
  threadId: 'thread',
  audience: 'both',
  side: 'client',
  authorId: 'client',
  text: 'why so?',
  mentionIds: [],
  at: START,
  publishedAt: START,
  resolvedAt: null,
  ...more,
});

/** A published appendix of the client, unless said otherwise. */
export const anAttachment = (more: Partial<Attachment> = {}): Attachment => ({
  id: 'attachment',
  order: 1,
  title: 'Чертёж',
  fileId: 'file',
  fileHash: 'hash',
  fileName: 'drawing.pdf',
  type: 'application/pdf',
  size: 1,
  addedBy: 'client',
  side: 'client',
  at: START,
  publishedAt: START,
  ...more,
});
