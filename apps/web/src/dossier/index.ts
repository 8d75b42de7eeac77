export { TakeDossier } from './take-dossier.tsx'
