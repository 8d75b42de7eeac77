import { listTenuresIn } from '@khoan-viec/db/people'
import { listUnitNames } from '@khoan-viec/db/unit'
import { remitsOf } from '@khoan-viec/domain/access'
import { isErased } from '@khoan-viec/domain/core'
import { isColleagueOn, type Tenure } from '@khoan-viec/domain/organisation'
import type { DelegablePost } from '@khoan-viec/protocol/delegation'
import type { Viewer } from '../trpc/index.ts'

/** The viewer's posts from which something can be delegated, each with whoever could do it today. */
export async function delegablePosts({ posts, person, house, time }: Viewer): Promise<readonly DelegablePost[]> {
  const own = posts.filter(({ post }) => remitsOf(post).length > 0)
  if (own.length === 0) return []
  const names = await listUnitNames(house.db, time.today)
  const around = await listTenuresIn(house.db, [...new Set(own.map(({ unit }) => unit))])
  return own.map((tenure): DelegablePost => {
    const others = around.filter(
      (each) => each.person !== person.id && !isErased(each.name) && isColleagueOn(tenure, each, time.today),
    )
    const byPerson = Map.groupBy(others, (each: Tenure) => each.person)
    return {
      tenure: { ...tenure, unitName: names.get(tenure.unit) ?? tenure.unit },
      remits: remitsOf(tenure.post),
      colleagues: [...byPerson]
        .map(([id, held]) => ({ id, name: held[0]?.name ?? id, posts: [...new Set(held.map(({ post }) => post))] }))
        .toSorted((one, other) => one.name.localeCompare(other.name, 'vi')),
    }
  })
}
