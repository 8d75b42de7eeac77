import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { judgeList, type ListedMapping, type NationalList, type OddReason } from './index.ts'
import { commune, mapping, smallList } from './testing.ts'

const withMapping = (...mappings: readonly ListedMapping[]): NationalList => ({
  ...smallList,
  mappings: [...smallList.mappings, ...mappings],
})
const toTanMai = { newCode: '17128', newName: 'Phường Tân Mai' }

describe('of the national list', () => {
  it('all is taken that agrees with the rest', () => {
    const { communes, origins, odd } = judgeList(smallList)
    expect([communes.length, origins.length, odd.length]).toEqual([3, 4, 0])
    expect(origins[1]).toEqual({
      code: '17104',
      name: 'Xã Quỳnh Vinh',
      district: 'Thị xã Hoàng Mai',
      province: 'Tỉnh Nghệ An',
      into: '17110',
    })
  })

  it.each<[OddReason, ListedMapping[], number]>([
    ['new-not-listed', [mapping('17131', 'Phường Quỳnh Xuân', { newCode: '9' })], 1],
    ['other-name', [mapping('17131', 'Phường Quỳnh Xuân', { newName: 'Phường Quỳnh Mai' })], 1],
    ['other-province', [mapping('17131', 'Phường Quỳnh Xuân', { newProvince: 'Thành phố Hà Nội' })], 1],
    ['no-old-unit', [mapping('', '')], 1],
    ['no-old-code', [mapping('', 'Xã Quỳnh Trang')], 1],
    ['old-code-twice', [mapping('17107', 'Xã Quỳnh Lộc'), mapping('17107', 'Xã Quỳnh Lộc', toTanMai)], 2],
    ['divided', [mapping('17107', 'Xã Quỳnh Lộc'), mapping('', 'Xã Quỳnh Lộc', toTanMai)], 1],
  ])('a row is set apart for %s', (reason, mappings, count) => {
    const { origins, odd } = judgeList(withMapping(...mappings))
    expect(origins).toHaveLength(4)
    expect(odd.filter((row) => row.reason === reason)).toHaveLength(count)
  })

  it('a row to a code that is not there is told what it looks like, and is not led there', () => {
    const { origins, odd } = judgeList(withMapping(mapping('17131', 'Phường Quỳnh Xuân', { newCode: '7110' })))
    expect(odd).toMatchObject([{ reason: 'new-not-listed', looksLike: '17110' }])
    expect(origins.some(({ code }) => code === '17131')).toBe(false)
  })

  it('a commune of a code that is taken, or of no province, is set apart', () => {
    const communes = [...smallList.communes, commune('17110', 'Phường Khác'), commune('99', 'Xã Xa', '98')]
    const judged = judgeList({ ...smallList, communes })
    expect(judged.communes).toHaveLength(3)
    expect(judged.odd.map(({ table, reason }) => [table, reason])).toEqual([
      ['COMMUNES', 'commune-twice'],
      ['COMMUNES', 'no-such-province'],
    ])
  })
})

const rows = fc.array(
  fc
    .record({
      oldCode: fc.constantFrom('', '1', '2', '3', '4'),
      oldName: fc.constantFrom('', 'Xã A', 'Xã B', 'Xã C'),
      newCode: fc.constantFrom('17110', '17128', '7110'),
      newName: fc.constantFrom('Phường Hoàng Mai', 'Phường Tân Mai'),
      newProvince: fc.constantFrom('Nghệ An', 'Thành phố Hà Nội'),
    })
    .map(({ oldCode, oldName, ...to }) => mapping(oldCode, oldName, to)),
  { maxLength: 12 },
)

test.prop([rows])('every row is taken or set apart, and what is taken is told once', (drawn) => {
  const mappings = drawn.map((row, index) => ({ ...row, row: String(index) }))
  const { communes, origins, odd } = judgeList({ ...smallList, mappings })
  expect(origins.length + odd.length).toBe(mappings.length)
  expect(new Set(origins.map(({ code }) => code)).size).toBe(origins.length)
  for (const { into } of origins) expect(communes.some(({ code }) => code === into)).toBe(true)
})
