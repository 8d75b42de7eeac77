import { fc } from '@fast-check/vitest'

const anyText = fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC'))
const anyInteger = fc.maxSafeInteger()
const anyFraction = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
  // JSON knows one zero.
  .map((value) => (value === 0 ? 0 : value))

/** Any value that may be recorded: nested, with text of many scripts, integers and fractions. */
export const anyRecordable: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    anyInteger,
    anyFraction,
    anyText,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(anyText, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value
