import { basename, dirname, join, resolve } from 'node:path'

/**
 * Where the checks of a house and its alarms are kept: beside all houses, as files that are written once. Not in the record
 * that they accuse, and not restored from a backup together with it.
 */
export type AlarmPlace = {
  /** A file for each check that was carried out. */
  readonly doneFolder: string
  /** Files for each alarm: raised, passed, acknowledged. */
  readonly alarmsFolder: string
  /** A file for each wish of a person that the record be checked now. */
  readonly askedFolder: string
}

/** The place of a house that stands at `<data>/rehearsals/<id>` or `<data>/houses/<id>`. */
export function alarmPlace(house: string): AlarmPlace {
  const folder = resolve(house)
  const place = join(dirname(dirname(folder)), 'checks', basename(folder))
  return {
    doneFolder: join(place, 'done'),
    alarmsFolder: join(place, 'alarms'),
    askedFolder: join(place, 'asked'),
  }
}
