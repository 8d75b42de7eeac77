import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { signerOf as fast } from './ed25519.node.ts'
import { signerOf as portable } from './ed25519.portable.ts'

test.prop([fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.uint8Array({ maxLength: 300 })], { numRuns: 30 })(
  'both ways of signing agree',
  (secret, text) => {
    expect(fast(secret)(text)).toEqual(portable(secret)(text))
  },
)
