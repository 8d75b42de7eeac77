export { type BundleFault, buildOf, keepBundle, readBundle } from './bundles.ts'
export { type FileFault, keepHistory, readHistory, removeHistory } from './history-files.ts'
