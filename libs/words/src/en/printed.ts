/** Words printed on documents; the portal never loads them. */
export const printed = {
  watermark: 'DRAFT',
  revisionLine: 'Revision {number} · {hash}',
  importReason: 'From the Word file “{fileName}”',
  movedAway: '[It is proposed to move this clause]',
  movedHere: '[It is proposed to move clause {number} here]',
  draftLine: 'Draft',
  signatureLine:
    '{side, select, client {Client} other {Supplier}}: {who}. Simple electronic signature, {at} UTC. Authority: {authority, select, charter {charter} other {power of attorney No. {number} of {date}}}. Text signed: {hash}.',
  paperLine: '{side, select, client {Client} other {Supplier}}: signed on paper, scan attached; recorded by {who}, {at} UTC. Text {hash}.',
} as const;
