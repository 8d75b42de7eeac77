import { yearParameter } from '@khoan-viec/protocol/cycle'
import { momentParameter } from '@khoan-viec/protocol/past'
import type { HonoRequest } from 'hono'
import { appRouter } from '../router/index.ts'
import { isToldToOne } from '../trpc/index.ts'

/** Longest input kept of one question, in UTF-16 units. */
const INPUT_MOST = 1_000

export type Asked = { readonly asked: string; readonly input: string }

/** What a request asks to read that not everybody may: each procedure of a batch, or the file. */
export function whatIsAsked(request: HonoRequest): readonly Asked[] {
  const [room = '', ...rest] = request.path.slice(1).split('/')
  if (room === 'trpc') return proceduresAsked(request, rest.join('/'))
  // Checkpoints and hashes of the log are for everybody.
  if (room === 'log' && !rest.includes('entries')) return []
  return [{ asked: room, input: written(decoded(rest.join('/') + new URL(request.url).search)) }]
}

function proceduresAsked(request: HonoRequest, path: string): readonly Asked[] {
  const names = decoded(path).split(',')
  const input = request.query('input') ?? ''
  const where = [momentParameter, yearParameter].flatMap((name) => {
    const said = request.query(name)
    return said === undefined ? [] : [`${JSON.stringify(name)}:${JSON.stringify(said)},`]
  })
  const inputOf = (index: number): string => {
    const own = request.query('batch') === undefined ? input : inputIn(input, index)
    return where.length === 0 ? own : `{${where.join('')}"input":${own || '{}'}}`
  }
  return names.flatMap((name, index) =>
    isToldToOne(appRouter, name) ? [{ asked: name, input: written(inputOf(index)) }] : [],
  )
}

/** A batch sends the inputs of its procedures as one object, by their place. */
function inputIn(batch: string, index: number): string {
  try {
    const inputs: unknown = JSON.parse(batch)
    return inputs !== null && typeof inputs === 'object'
      ? (JSON.stringify(Object.entries(inputs).find(([at]) => at === String(index))?.[1]) ?? '')
      : ''
  } catch {
    return batch
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** As it can stand in a hash: composed, and no half of a character. */
const written = (text: string): string => {
  const whole = text.toWellFormed().normalize('NFC')
  return whole.length > INPUT_MOST ? `${whole.slice(0, INPUT_MOST).toWellFormed()}…` : whole
}
