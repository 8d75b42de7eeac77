export type { DossierFault } from './fault.ts'
