export {
  FORMAT,
  formatManifest,
  MANIFEST,
  type Manifest,
  parseManifest,
  type SubjectKind,
  subjectKinds,
} from './manifest.ts'
