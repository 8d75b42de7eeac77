import { superiorFunctions, type SuperiorFunction } from '@khoan-viec/domain/organisation'

type Address = Readonly<Partial<Record<'text' | 'on' | 'by', string | string[]>>>

/** What the address bar asks: as on which day, by which function, and which words a unit carries. */
export type Asked = { readonly text: string; readonly on: string | undefined; readonly by: SuperiorFunction }

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Reads the address; what it does not understand it leaves out. */
export function readAddress(address: Address): Asked {
  const one = (name: keyof Address): string => (typeof address[name] === 'string' ? address[name] : '')
  const on = one('on')
  const isDay = DAY.test(on) && new Date(`${on}T00:00:00Z`).toJSON()?.startsWith(on)
  return {
    text: one('text').trim().slice(0, 100),
    on: isDay ? on : undefined,
    by: superiorFunctions.find((each) => each === one('by')) ?? 'party',
  }
}

/** The day and the function, as the server is asked. */
export const dayOf = ({ on, by }: Pick<Asked, 'on' | 'by'>) => ({ by, ...(on === undefined ? {} : { on }) })

/** The same questions asked of another page of the room. */
export function writeAddress({ on, by }: Pick<Asked, 'on' | 'by'>): string {
  const parts = new URLSearchParams({ ...(on === undefined ? {} : { on }), ...(by === 'party' ? {} : { by }) })
  return parts.size === 0 ? '' : `?${parts}`
}
