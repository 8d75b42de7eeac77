export { awaitErasure } from './awaited-erasures.ts'
export { keepArchive, type KeptArchive } from './keep-archive.ts'
