export { keepArchive, type KeptArchive } from './keep-archive.ts'
