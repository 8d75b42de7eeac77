import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { AppRouter } from '@khoan-viec/api/router'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import type { Refusal } from '@khoan-viec/domain/core'
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client'

const LOOK_MS = 100

type Place = { readonly address: string; readonly data: string }
export type Year = Awaited<ReturnType<typeof beginYear>>
export type Client = ReturnType<typeof clientOf>

export const newId = (): string => randomUUID()

/** A new rehearsal of the small year, played by its people through that day. */
export async function beginYear(place: Place, through: string) {
  const open = clientOf(place.address)
  const { id } = await open.rehearsal.create.mutate({ scenario: 'small' })
  const record = () => openSqlite<Database>(join(place.data, 'rehearsals', id, 'record.db'), { readonly: true })

  const takeSeat = async (person: string): Promise<string> => {
    const answer = await post(place, '/auth/seat/take', { rehearsal: id, person })
    if (!answer.ok) throw new Error(`no seat for ${person}: ${answer.status}`)
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  }

  const year = {
    ...place,
    id,
    open,
    takeSeat,
    /** The API as somebody who has taken that person's seat. */
    as: async (person: string) => clientOf(place.address, await takeSeat(person)),

    /** Brings a file as a form of the page does. */
    async bring(person: string, path: string, file: File): Promise<unknown> {
      const form = new FormData()
      form.set('file', file)
      const headers = { cookie: await takeSeat(person), origin: place.address }
      return (await fetch(`${place.address}${path}`, { method: 'POST', body: form, headers })).json()
    },

    /** Everything recorded, or that of one stream. */
    async entries(stream?: string) {
      const db = record()
      const all = db
        .selectFrom('entry')
        .select(['stream', 'seq', 'kind', 'person', 'request_id as request'])
        .orderBy('id')
      const rows = await (stream === undefined ? all : all.where('stream', '=', stream)).execute()
      await db.destroy()
      return rows
    },
    /** Plays on through a day, everybody or nobody acting. */
    async playTo(day: string, cast: 'ALL' | 'NONE' = 'ALL') {
      await open.rehearsal.playTo.mutate({ rehearsal: id, until: day, cast })
      while ((await open.rehearsal.state.query({ rehearsal: id })).playing) await wait(LOOK_MS)
    },
  }
  await year.playTo(through)
  return year
}

export const post = (
  { address }: { readonly address: string },
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) =>
  fetch(`${address}${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', origin: address, ...headers },
  })

function clientOf(address: string, cookie?: string) {
  const headers = { origin: address, ...(cookie === undefined ? {} : { cookie }) }
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${address}/trpc`, headers })] })
}

/** What was answered: the receipt, or why not. */
type Outcome<Receipt> = { readonly receipt: Receipt } | { readonly refusal: Refusal }

export async function outcomeOf<Receipt>(call: Promise<Receipt>): Promise<Outcome<Receipt>> {
  try {
    return { receipt: await call }
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the errors of this client are of this router
    const refusal = (error as TRPCClientError<AppRouter>).data?.refusal
    if (!refusal) throw error
    return { refusal }
  }
}

export const refused = (code: Refusal['code'], more: object = {}) => ({ refusal: { code, ...more } })
