import { fold } from '@khoan-viec/domain/core'
import type { Post } from '@khoan-viec/domain/organisation'
import type { HeldPost, SeatGroup } from '@khoan-viec/protocol/session'
import { api } from '../../api/index.ts'
import { format } from '../../format/index.ts'
import { appWords, terms } from '../../words/index.ts'
import { paths } from '../paths.ts'
import type { Finding, Seat } from './session.tsx'

const SEATS_MOST = 40

/** Units, tasks and people that carry the words, with or without diacritics. */
export async function findAnything(text: string): Promise<readonly Finding[]> {
  const { tasks, units, people } = await api.record.search.query({ text, size: 1 })
  const { found } = appWords().shell
  return [
    ...units.map(({ code, name }) => ({ id: `unit-${code}`, title: name, group: found.units, href: paths.unit(code) })),
    ...tasks.map(({ id, title, unitName }) => ({
      id: `task-${id}`,
      title,
      detail: unitName,
      group: found.tasks,
      href: paths.task(id),
    })),
    ...people.map(({ id, name }) => ({
      id: `person-${id}`,
      title: name,
      group: found.people,
      href: `${paths.record()}?person=${encodeURIComponent(id)}`,
    })),
  ]
}

/** People of the rehearsal whose name, post or unit carries the words. */
export async function findSeats(text: string, rehearsal: string): Promise<readonly Seat[]> {
  const { groups } = await api.seats.list.query({ rehearsal })
  return seatsThatFit(groups, text).slice(0, SEATS_MOST)
}

/** Every seat whose words all stand in the name, post or unit; diacritics and order do not matter. */
export function seatsThatFit(groups: readonly SeatGroup[], text: string): readonly Seat[] {
  const wanted = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return groups
    .flatMap(({ seats }) => seats.map(({ person, posts }) => seatOf(person, posts)))
    .filter((seat) => {
      const said = fold(`${seat.person} ${seat.post} ${seat.unit}`)
      return wanted.every((word) => said.includes(word))
    })
}

/** As posts are named: that of the Party first, and within it the higher. Only the shell's few are told apart. */
const first: readonly Post[] = ['STANDING_COMMITTEE_CHAIR', 'STANDING_COMMITTEE_MEMBER', 'SECRETARY']
const rankOf = ({ post }: HeldPost): number => (first.includes(post) ? first.indexOf(post) : first.length)

/** A person with the posts held, in words: the posts of one unit stand together before its name. */
export function seatOf(person: { readonly id: string; readonly name: string }, posts: readonly HeldPost[]): Seat {
  const byUnit = [
    ...Map.groupBy(
      [...posts].sort((a, b) => rankOf(a) - rankOf(b)),
      ({ unitName }) => unitName,
    ),
  ].map(([unit, held]) => ({ unit, post: format().list([...new Set(held.map(namePost))]) }))
  const last = byUnit.pop()
  const before = byUnit.map(({ post, unit }) => `${post}, ${unit}; `).join('')
  return {
    id: person.id,
    person: person.name,
    post: last ? `${before}${last.post}` : appWords().shell.noPost,
    unit: last?.unit ?? '',
  }
}

/** A post with an end says until when it is held. */
function namePost({ post, to }: HeldPost): string {
  return to === undefined ? terms().post[post] : appWords().shell.until(terms().post[post], format().date(to))
}

/** The post and where it is held, in one line. Who holds none says that alone. */
export const placeOf = ({ post, unit }: Seat): string => (unit === '' ? post : `${post}, ${unit}`)
