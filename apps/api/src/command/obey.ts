import { findStream } from '@khoan-viec/db/stream'
import { needsProof } from '@khoan-viec/domain/access'
import type { Clock } from '@khoan-viec/domain/clock'
import { kindOfStream } from '@khoan-viec/domain/stream'
import type { Receipt } from '@khoan-viec/protocol/core'
import { notFound, Refused, type Services, type Viewer } from '../trpc/index.ts'
import { requireProof } from './require-proof.ts'
import { sendCommand } from './send-command.ts'

export type Asked = {
  /** `kind/id`. */
  readonly stream: string
  readonly requestId: string
  readonly command: { readonly type: string }
  /** Present when this command may be the first word of its stream: of which cycle and unit it then is. */
  readonly begins?: { readonly cycle: string; readonly unit?: string | undefined } | undefined
  /** Of a year that is being opened; else the one that the record shows. */
  readonly clock?: Clock | undefined
  readonly answerMs?: number | undefined
}

/** Forwards what the session's person asks of a stream. Of what one may not see, nothing is said but `not-found`. */
export async function forward(services: Services, viewer: Viewer, asked: Asked): Promise<Receipt> {
  const { stream, requestId, command, begins, clock, answerMs } = asked
  const { house, actor } = viewer
  const found = await findStream(house.db, stream)
  if (!found && !begins) throw notFound()
  if (needsProof(stream, command)) await requireProof(services, viewer)
  return await sendCommand(services.engine, {
    house,
    actor,
    stream,
    requestId,
    command,
    cycle: cycleOf(stream, viewer) ?? found?.cycle ?? begins?.cycle ?? '',
    unit: found?.unit ?? begins?.unit,
    starts: !found,
    clock,
    answerMs,
  })
}

/** What outlasts every year goes by the clock of the current one, and not by that of the year in which it began. */
const cycleOf = (stream: string, { cycle }: Viewer): string | undefined =>
  kindOfStream(stream) === 'organisation' ? cycle?.id : undefined

/** The id that an envelope must name when its command begins nothing. */
export function named(id: string | undefined): string {
  if (id === undefined) throw new Refused({ code: 'missing', field: 'id' })
  return id
}
