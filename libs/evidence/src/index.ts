export { digestOf, digestOfText, type Envelope, hashOfEnvelope, type HashOfText, type PartName, type SubjectKind } from './facts/envelope';
export { bytesOfHex, bytesOfText, hexHashOfText, hexOf, portableSha256, type Sha256 } from './hashing';
export { type ChainHead, type SignedTreeHead, textOfHead, textOfLeaf, type TreeHead } from './heads/tree-head';
export { type ConsistencyClaim, type InclusionClaim, isConsistent, isIncluded } from './merkle/check-proof';
export { EMPTY_TREE, grow, type Grown, rootOf, type TreeEdge } from './merkle/grow';
export { EMPTY_ROOT, innerHash, leafHash, type TreeNode } from './merkle/nodes';
export { consistencyRanges, cutOf, hashOfNodes, inclusionRanges, type LeafRange, nodesOf } from './merkle/ranges';
export { checkExport, type CheckedExport } from './export/check-export';
export {
  type EvidenceExport,
  EXPORT_FILE,
  EXPORT_FORMAT,
  type ExportedDocument,
  type ExportedFact,
  type ExportedProof,
  type ShownPart,
} from './export/evidence-export';
