import type { Post } from '@khoan-viec/domain/organisation'
import { type House, type Houses, findCycle } from '../house/index.ts'
import { groupSeats } from './group-seats.ts'

const EACH_MOST = 2

const postNames: Readonly<Record<Post, string>> = {
  SECRETARY: 'Bí thư',
  CHAIRMAN: 'Chủ tịch',
  AREA_MEMBER: 'Cấp ủy viên phụ trách địa bàn',
  CELL_SECRETARY: 'Bí thư chi bộ',
  STANDING_COMMITTEE_CHAIR: 'Chủ trì Ban Thường vụ',
  STANDING_COMMITTEE_MEMBER: 'Ủy viên Ban Thường vụ',
  PEOPLES_STANDING_MEMBER: 'Thường trực UBND',
  SECRETARIAT: 'Văn phòng',
  ORGANISATION_BOARD: 'Ban Tổ chức',
  VERIFIER: 'Người nghiệm thu',
  AREA_OFFICER: 'Cán bộ theo dõi địa bàn',
  AUDITOR: 'Kiểm tra, thanh tra',
}

/** Lines for whoever started the product: some people of each kind whose seat one may take. */
export async function whoOneMayBe(houses: Houses): Promise<readonly string[]> {
  const house = await houses.newest()
  return house ? linesOf(house) : []
}

async function linesOf(house: House): Promise<readonly string[]> {
  const groups = await groupSeats(house, (await findCycle(house))?.id)
  return groups.flatMap(({ seats }) =>
    seats
      .slice(0, EACH_MOST)
      .map(
        ({ person, posts }) =>
          `${person.name} (${posts.map(({ post, unitName }) => `${postNames[post]}, ${unitName}`).join('; ')})`,
      ),
  )
}
