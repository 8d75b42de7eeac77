import { unitKinds, type UnitKind } from '@khoan-viec/domain/organisation'

export const PAGE_SIZE = 25
const columns = ['name', 'kind', 'tasks', 'red'] as const
type Column = (typeof columns)[number]

/** What the address bar asks of the list, so that a link shows the same to a colleague. */
export type ListQuestion = {
  readonly text?: string
  readonly kind?: UnitKind
  readonly page: number
  readonly size: number
  readonly sort: Column | `-${Column}`
}
export type ListAddress = Readonly<Partial<Record<'text' | 'kind' | 'page' | 'sort', string | string[]>>>

/** Reads the address; what it does not understand it leaves out. */
export function readListAddress(address: ListAddress): ListQuestion {
  const one = (name: keyof ListAddress): string => (typeof address[name] === 'string' ? address[name] : '')
  const text = one('text').trim().slice(0, 100)
  const kind = unitKinds.find((each) => each === one('kind'))
  const column = columns.find((each) => each === one('sort').replace(/^-/, ''))
  const page = Number(one('page'))
  return {
    ...(text === '' ? {} : { text }),
    ...(kind === undefined ? {} : { kind }),
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
    size: PAGE_SIZE,
    sort: column === undefined ? 'name' : one('sort').startsWith('-') ? `-${column}` : column,
  }
}
