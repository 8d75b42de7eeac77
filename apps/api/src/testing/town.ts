import type { CycleTerms } from '@khoan-viec/domain/cycle'
import { alike, type Person, type Post, type Tenure, type Unit, type UnitKind } from '@khoan-viec/domain/organisation'
import { plan, registrationOf, terms as smallTerms } from '@khoan-viec/domain/testing'

/** A town of two communes, small enough to see at a glance, with somebody in every post. */
export const CYCLE = '2024'
export const authority = 'hm'

export const terms: CycleTerms = { ...smallTerms, id: CYCLE, name: 'Khoán việc khó năm 2024', authority }

export { plan }

const from = '2023-01-01'

const unit = (code: string, name: string, kind: UnitKind, superior?: string): Unit => ({
  code,
  name,
  kind,
  collective: `Đảng ủy ${name}`,
  group: kind === 'TOWN' ? 'thị xã' : 'Khối xã, phường',
  from,
  superiors: superior === undefined ? {} : alike(superior),
})

type Seat = readonly [id: string, name: string, post: Post, area?: readonly string[]]

const established = (of: Unit, seats: readonly Seat[]) => ({
  type: 'establish' as const,
  unit: of,
  people: seats.map(([id, name]): Person => ({ id, name })),
  tenures: seats.map(([person, name, post, area]): Tenure => ({
    id: `${of.code}-${person}`,
    person,
    name,
    post,
    unit: of.code,
    from,
    ...(area ? { area } : {}),
  })),
})

export const units = [
  established(unit(authority, 'thị xã Hoàng Mai', 'TOWN'), [
    ['chair', 'Lê Trường Giang', 'STANDING_COMMITTEE_CHAIR'],
    ['member', 'Nguyễn Thị Ước', 'STANDING_COMMITTEE_MEMBER'],
    ['people-1', 'Hồ Xuân Đức', 'PEOPLES_STANDING_MEMBER'],
    ['people-2', 'Trần Thị Hường', 'PEOPLES_STANDING_MEMBER'],
    ['office', 'Đậu Đức Năm', 'SECRETARIAT'],
    ['board', 'Văn Đình Thanh', 'ORGANISATION_BOARD'],
    ['verifier', 'Vũ Thị Kiểm', 'VERIFIER'],
    ['auditor', 'Phan Văn Tra', 'AUDITOR'],
    ['area', 'Cao Thị Vùng', 'AREA_OFFICER', ['qd']],
  ]),
  established(unit('qv', 'xã Quỳnh Vinh', 'COMMUNE', authority), [
    ['qv-secretary', 'Hồ Sỹ Tùng', 'SECRETARY'],
    ['qv-chairman', 'Nguyễn Văn Bốn', 'CHAIRMAN'],
  ]),
  established(unit('qd', 'phường Quỳnh Dị', 'WARD', authority), [
    ['qd-secretary', 'Lê Thị Đào', 'SECRETARY'],
    ['qd-chairman', 'Bùi Văn Ất', 'CHAIRMAN'],
  ]),
]

export { registrationOf as registration }
