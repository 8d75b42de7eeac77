export { emptyRoot, type Hash, hashLeaf, hashNode, hashSizeBytes } from './hash.ts'
export { foldRoot, splitOf } from './root.ts'
export { sha256 } from '#sha256'
