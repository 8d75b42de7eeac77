export { type Checkpoint, type CheckpointFile, formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
export {
  cosignatureType,
  createSigner,
  createVerifierKey,
  formatSecretKey,
  formatVkey,
  formatVkeyOf,
  isKeyName,
  keySizeBytes,
  type KeyType,
  parseSecretKey,
  parseVkey,
  parseVkeyOf,
  signatureSizeBytes,
  type Signer,
  type VerifierKey,
  verifySignature,
} from './key.ts'
export { openCheckpoint, signCheckpoint } from './sign.ts'
export { formatSignatureLine, keyLabel, parseSignatureLine, type SignatureLine } from './signature-line.ts'
