export { readVerifier, UNBUILT, type Verifier } from './read-verifier.ts'
