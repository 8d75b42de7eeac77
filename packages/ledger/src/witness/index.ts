export { type AddCheckpoint, formatAddCheckpoint, parseAddCheckpoint } from './add-checkpoint.ts'
export { cosign, type Cosignature, formatWitnessVkey, parseWitnessVkey, readCosignatures } from './cosignature.ts'
export { judge, type Verdict, type Witnessed } from './judge.ts'
