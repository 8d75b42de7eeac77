import type { Post, Tenure } from '@khoan-viec/domain/organisation'
import { plan, registrationOf, terms } from '@khoan-viec/domain/testing'
import type { Told } from '@khoan-viec/workflows/keep-stream'

export const clock = {
  kind: 'rehearsal',
  version: 1,
  anchorReal: '2026-01-01T00:00:00.000Z',
  anchorVirtual: '2024-01-09T01:00:00.000Z',
  rate: 86_400,
  paused: true,
} as const

/** Two communes become one, on the day on which the clock stands or a later one. */
export const merge = (unit: string, into: string, from = '2024-01-09', number = '1678/NQ-UBTVQH15') => ({
  requestId: `merge/${unit}`,
  command: {
    type: 'reorganise',
    decision: { number, date: '2024-01-02', body: 'Quốc hội' },
    from,
    changes: [{ type: 'MERGE', units: [unit], into }],
  },
})

/** The opening of a year of that name: rehearsed, on a clock that stands on 9 January 2024, or real. */
export const openYear = (id: string, rehearsal = true): Told => ({
  requestId: `open/${id}`,
  command: {
    type: 'open',
    terms: { ...terms, id, name: 'Năm thử', rehearsal },
    plan,
    clock: rehearsal ? clock : { kind: 'real', version: 2 },
  } as { type: string },
})

/** A unit, and who holds which post in it. */
export function establish(code: string, seats: Partial<Record<Post, string>> = {}): Told {
  const tenures = tenuresIn(code, seats)
  const people = tenures.map(({ person, name }) => ({ id: person, name }))
  const kind = code === 'hm' ? 'TOWN' : 'COMMUNE'
  const unit = { code, name: `xã ${code}`, kind, collective: 'Đảng ủy', group: 'xã', superiors: {}, from: '2020-01-01' }
  return { requestId: `establish/${code}`, command: { type: 'establish', unit, people, tenures } as { type: string } }
}

export const tenuresIn = (unit: string, seats: Partial<Record<Post, string>>): readonly Tenure[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the parameter
  (Object.entries(seats) as [Post, string][]).map(([post, person]) => ({
    id: `${unit}/${post}`,
    person,
    name: person,
    post,
    unit,
    from: '2020-01-01',
  }))

export const registration = registrationOf('Cấp giấy chứng nhận cho 40 hộ tồn đọng')
