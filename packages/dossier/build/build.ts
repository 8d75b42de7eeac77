import { buildVerifier } from './build-verifier.ts'

await buildVerifier(new URL('../dist/', import.meta.url))
