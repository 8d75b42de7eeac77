import { basename, dirname, join, resolve } from 'node:path'
import { kindOfHouse } from '@khoan-viec/db/house'
import type { StreamId } from '@khoan-viec/domain/stream'

/** Where the log of a house is kept, and what must not be restored from a backup together with it. */
export type LogPlaces = {
  readonly origin: string
  /** Folder of the house, in which word is left of what keeps its log from being signed. */
  readonly house: string
  /** The log's files, which can be made again from the record. */
  readonly folder: string
  /** Every checkpoint ever signed: beside all houses, outside their databases. */
  readonly keptFolder: string
  /** The stream on which changes of its key are recorded. */
  readonly stream: StreamId
  /** The first secret, readable by its owner alone; later ones stand beside it, named by their key ID. */
  readonly keyFile: string
  /** Names the witnesses that are asked to cosign. */
  readonly witnessFile: string
  /** Held by whoever signs. */
  readonly lockFile: string
}

/**
 * The places of a house that stands at `<data>/rehearsals/<id>` or `<data>/houses/<id>`. Its origin says which, and leads
 * nowhere: `.invalid` names no host (RFC 2606).
 */
export function logPlaces(house: string): LogPlaces {
  const folder = resolve(house)
  const [id, data] = [basename(folder), dirname(dirname(folder))]
  return {
    origin: `khoan-viec.invalid/${kindOfHouse(folder) === 'LIVE' ? 'live' : 'rehearsal'}/${id}`,
    house: folder,
    stream: `log/${id}`,
    folder: join(folder, 'log'),
    keptFolder: join(data, 'checkpoints', id),
    keyFile: join(data, 'keys', `${id}.key`),
    witnessFile: join(data, 'witnesses'),
    lockFile: join(folder, 'log.lock'),
  }
}
