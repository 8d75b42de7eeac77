export { type BundleFault, buildOf, keepBundle, readBundle } from './bundles.ts'
export { type FileFault, keepHistory, readHistory } from './history-files.ts'
