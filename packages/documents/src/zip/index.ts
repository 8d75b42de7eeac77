export { listEntries } from './list-entries.ts'
export { measureZip, type ZipSize } from './measure-zip.ts'
