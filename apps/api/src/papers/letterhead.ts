import { findUnit } from '@khoan-viec/db/unit'
import type { Paper } from '@khoan-viec/documents/paper'
import type { CycleTerms } from '@khoan-viec/domain/cycle'
import { type House, tellTime } from '../house/index.ts'

/** Stands on every page of a rehearsal's papers. */
export const REHEARSAL_BAND = 'TẬP DƯỢT: văn bản không có giá trị'

/** Whose papers these are: what is the same on each of one cycle. */
export type Letterhead = Pick<Paper, 'superior' | 'issuer' | 'place' | 'rehearsal'>

const kinds = /^(tỉnh|thành phố|thị xã|huyện|xã|phường)\s+/iu
const committees: Readonly<Record<string, string>> = { PROVINCE: 'Tỉnh ủy', TOWN: 'Thị ủy' }

/** A committee signs under its own short name (Thị ủy Hoàng Mai), and dates its papers at the place alone. */
export async function letterheadOf(house: House, { id, authority, rehearsal }: CycleTerms): Promise<Letterhead> {
  const { db } = house
  const { today } = await tellTime(house, id)
  const unit = await findUnit(db, authority, today)
  const superior = unit?.superior_party ? await findUnit(db, unit.superior_party, today) : undefined
  const place = unit?.name.replace(kinds, '') ?? ''
  const committee = unit && committees[unit.kind]
  return {
    ...(superior ? { superior: `Đảng bộ ${superior.name}` } : {}),
    issuer: committee === undefined ? (unit?.collective ?? '') : `${committee} ${place}`,
    place,
    ...(rehearsal ? { rehearsal: REHEARSAL_BAND } : {}),
  }
}

export const onBehalf = { authority: 'T/M BAN THƯỜNG VỤ', post: 'BÍ THƯ' } as const
