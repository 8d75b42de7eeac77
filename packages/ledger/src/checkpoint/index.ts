export { type Checkpoint, type CheckpointFile, formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
export {
  createSigner,
  createVerifierKey,
  formatSecretKey,
  formatVkey,
  isKeyName,
  keySizeBytes,
  parseSecretKey,
  parseVkey,
  type Signer,
  type VerifierKey,
} from './key.ts'
export { openCheckpoint, signCheckpoint } from './sign.ts'
export { formatSignatureLine, type SignatureLine } from './signature-line.ts'
