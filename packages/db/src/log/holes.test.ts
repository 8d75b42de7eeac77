import { expect, test } from 'vitest'
import { nothing, type Reach, reachFurther } from './holes.ts'

const idsIn = ({ last, holes }: Reach): number[] => {
  const isHole = (id: number): boolean => holes.some((hole) => hole.first <= id && id <= hole.last)
  return Array.from({ length: last }, (_, n) => n + 1).filter((id) => !isHole(id))
}

test('whatever the order in which ids arrive, what is reached is exactly what arrived', () => {
  const arrivals = [[3, 4], [1], [9], [6, 7, 12], [2, 5, 8], [10], [11]]
  let reach = nothing
  const arrived: number[] = []
  for (const ids of arrivals) {
    reach = reachFurther(reach, ids)
    arrived.push(...ids)
    expect(idsIn(reach)).toEqual(arrived.toSorted((one, other) => one - other))
  }
  expect(reach).toEqual({ last: 12, holes: [] })
})
