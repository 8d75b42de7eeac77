export { type DossierSource, type KeptFile, packDossier } from './pack-dossier.ts'
