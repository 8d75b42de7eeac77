import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { canonicalise, encodeEntry } from '../canonical/index.ts'
import { anyRecordable } from '../canonical/testing.ts'
import { faultOf } from '../testing/faults.ts'
import { openParts, type Opened, sealedPlaces, sealParts, verifyOpening } from './index.ts'

const salts = ['00112233445566778899aabbccddeeff', 'ffeeddccbbaa99887766554433221100'] as const
const opinion = {
  stream: 'task/t1',
  seq: 5,
  kind: 'opinion-given',
  event: { type: 'opinion-given', stance: 'REJECT', reason: 'Chưa rõ nguồn lực', closes: false },
}
const { sealed, opened } = sealParts(opinion, [
  { path: '/event/stance', salt: salts[0] },
  { path: '/event/reason', salt: salts[1] },
])
const opening = (change: object = {}, parts: readonly Opened[] = opened) => ({
  stream: 'task/t1',
  seq: 9,
  kind: 'opinion-opened',
  opening: { of: 5, parts },
  ...change,
})
const reportOf = (later: unknown, earlier: unknown = sealed) => verifyOpening(encodeEntry(earlier), encodeEntry(later))

describe('a part under a seal', () => {
  test('leaves its place, and nothing of what it says', () => {
    expect(sealed).toEqual({
      ...opinion,
      event: {
        type: 'opinion-given',
        // By sha256sum over ["0011…eeff","REJECT"] and ["ffee…1100","Chưa rõ nguồn lực"].
        stance: { sealed: 'f22e6f55b67199fbc5aca41994e81aa58011640873f66f110174eec7b87191b7' },
        reason: { sealed: 'bd7724bdfe266365ad237978c1b96a040a5c2c12d9e2a23d5e6efb5361d44e41' },
        closes: false,
      },
    })
  })

  test.prop([anyRecordable, fc.stringMatching(/^[0-9a-f]{32}$/)])(
    'comes back as it was, whatever it is',
    (value, salt) => {
      const entry = { a: { 'b/c~d': value }, e: [value] }
      const parts = [{ path: '/a/b~1c~0d', salt, again: ['/e/0'] }]
      const under = sealParts(entry, parts)

      expect(sealedPlaces(under.sealed)).toEqual(['/a/b~1c~0d', '/e/0'])
      expect(canonicalise(openParts(under.sealed, under.opened))).toBe(canonicalise(entry))
    },
  )

  test('of equal content looks different each time: another salt, another hash', () => {
    const [one, other] = salts.map((salt) => sealParts(opinion, [{ path: '/event/stance', salt }]).sealed)
    expect(one).not.toEqual(other)
  })

  test('that does not hold what is given for it is named by its place', () => {
    const [stance, reason] = opened
    const changed = (part: Opened | undefined, change: Partial<Opened>) => ({ ...(part as Opened), ...change })
    expect(faultOf(() => openParts(sealed, [changed(stance, { value: 'AGREE' }), changed(reason, {})]))).toEqual({
      code: 'seal-broken',
      path: '/event/stance',
    })
    expect(faultOf(() => openParts(sealed, [changed(stance, {}), changed(reason, { salt: salts[0] })]))).toEqual({
      code: 'seal-broken',
      path: '/event/reason',
    })
    expect(faultOf(() => openParts(sealed, [changed(stance, {})]))).toEqual({
      code: 'seal-unopened',
      path: '/event/reason',
    })
  })

  test('shows something else where it was erased', () => {
    const shown = openParts(sealed, [{ path: '/event/stance', instead: 'đã xoá' }, ...opened.slice(1)])
    expect(shown).toMatchObject({ event: { stance: 'đã xoá', reason: opinion.event.reason } })
  })
})

describe('an opening', () => {
  test('is verified against the entry that was sealed, and gives it back', () => {
    expect(reportOf(opening())).toEqual({ ok: true, entry: opinion })
  })

  test.each([
    ['of another entry', opening({ opening: { of: 4, parts: opened } }), 'opening-malformed'],
    ['of another stream', opening({ stream: 'task/t2' }), 'opening-malformed'],
    ['without parts', opening({ opening: { of: 5 } }), 'opening-malformed'],
    [
      'with a part that is none',
      opening({ opening: { of: 5, parts: [{ path: '/event/stance' }] } }),
      'opening-malformed',
    ],
    ['of one part only', opening({}, opened.slice(0, 1)), 'seal-unopened'],
    [
      'that tells another stance',
      opening(
        {},
        opened.map((part) => ({ ...part, value: 'AGREE' })),
      ),
      'seal-broken',
    ],
  ])('%s is refused', (_, later, code) => {
    expect(reportOf(later)).toMatchObject({ ok: false, fault: { code } })
  })

  test('that is no entry is refused', () => {
    const bytes = new TextEncoder().encode('{ "seq": 1 }')
    expect(verifyOpening(encodeEntry(sealed), bytes)).toEqual({ ok: false, fault: { code: 'opening-malformed' } })
  })
})
