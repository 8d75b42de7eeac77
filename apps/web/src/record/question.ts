import { posts, type Post } from '@khoan-viec/domain/organisation'
import { streamKinds, type StreamKind } from '@khoan-viec/domain/stream'
import { kindGroups, isKindGroup } from './kinds.ts'

/** What is asked, as the address bar holds it: a link shows the same to a colleague. */
export type Address = {
  readonly text?: string
  readonly kind?: string
  readonly who?: string
  readonly person?: string
  /** Acted under this post. */
  readonly post?: string
  /** The one stream looked through, as `task/…`. */
  readonly in?: string
  readonly unit?: string
  readonly from?: string
  readonly to?: string
  readonly sort?: string
  readonly page?: string
}

export const SIZE = 30
const PAGES_MOST = 10_000
const DAY = /^\d{4}-\d{2}-\d{2}$/
const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/

/** The question for the server. What the address says wrongly is left out. */
export function questionOf({ text, kind, who, person, post, in: within, unit, from, to, sort, page }: Address) {
  const number = Number(page ?? 1)
  const stream = streamOf(within ?? '')
  return {
    ...(text ? { text } : {}),
    ...(kind !== undefined && isKindGroup(kind) ? { kinds: [...kindGroups[kind]] } : {}),
    ...(who === 'system' || who === 'people' ? { system: who === 'system' } : {}),
    ...(person && ID.test(person) ? { person } : {}),
    ...(post !== undefined && isPost(post) ? { post } : {}),
    ...(stream ? { stream } : {}),
    ...(unit && ID.test(unit) ? { unit } : {}),
    ...(from && DAY.test(from) ? { from } : {}),
    ...(to && DAY.test(to) ? { to } : {}),
    sort: sort === 'at' ? ('at' as const) : ('-at' as const),
    page: Number.isInteger(number) && number > 0 && number <= PAGES_MOST ? number : 1,
    size: SIZE,
  }
}

const isPost = (name: string): name is Post => posts.some((post) => post === name)

/** `task/2024-qv-1` → its kind and id; undefined for what names no stream. */
export function streamOf(name: string): { readonly kind: StreamKind; readonly id: string } | undefined {
  const cut = name.indexOf('/')
  const kind = streamKinds.find((each) => each === name.slice(0, cut))
  const id = name.slice(cut + 1)
  return kind && ID.test(id) ? { kind, id } : undefined
}
