import { type House, type Houses, findCycle } from '../house/index.ts'
import { groupSeats } from './group-seats.ts'

const EACH_MOST = 2

/** Lines for whoever started the product: some people of each kind whose seat one may take. */
export async function whoOneMayBe(houses: Houses): Promise<readonly string[]> {
  const house = await houses.newest()
  return house ? linesOf(house) : []
}

async function linesOf(house: House): Promise<readonly string[]> {
  const groups = await groupSeats(house, (await findCycle(house))?.id)
  return groups.flatMap(({ seats }) =>
    seats.slice(0, EACH_MOST).map(({ person, posts }) => `${person.name} (${posts.map(({ post, unitName }) => `${post}, ${unitName}`).join('; ')})`),
  )
}
