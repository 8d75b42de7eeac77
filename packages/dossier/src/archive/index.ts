export { crc32 } from './crc32.ts'
export type { Member } from './headers.ts'
export { type Files, openArchive, type OpenedArchive } from './open-archive.ts'
export { type ArchiveFile, archiveSize, writeArchive } from './write-archive.ts'
