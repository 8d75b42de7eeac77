export { derivedFiles, gradingsIn } from './check-derived.ts'
export { filesOfEntry } from './check-entries.ts'
export type { Counts, DossierReport, NotShown } from './report.ts'
export { CHECKPOINT, onlyListed, verifyDossier, type VerifyOptions, VKEY } from './verify-dossier.ts'
