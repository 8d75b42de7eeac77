import { basename, dirname, join, resolve } from 'node:path'

/** A rehearsal is nobody's real year; of a live house there is one, for real. */
export type HouseKind = 'REHEARSAL' | 'LIVE'

const folders: Readonly<Record<HouseKind, string>> = { REHEARSAL: 'rehearsals', LIVE: 'houses' }
const files: Readonly<Record<HouseKind, string>> = { REHEARSAL: 'rehearsal.json', LIVE: 'house.json' }

/**
 * The data directory of the live system, inside that of the rehearsals and apart from it: its own accounts, keys,
 * checkpoints and engine, so that neither system ever opens a file of the other.
 */
export const liveData = (data: string): string => join(data, 'live')

/** Where the houses of a kind stand in a data directory, each in a folder named by its id. */
export const housesIn = (data: string, kind: HouseKind): string => join(data, folders[kind])

/** The kind of a house by where it stands. */
export const kindOfHouse = (folder: string): HouseKind =>
  basename(dirname(resolve(folder))) === folders.LIVE ? 'LIVE' : 'REHEARSAL'

/** The file in which a house says its id and its namespace. */
export const houseFile = (folder: string): string => join(folder, files[kindOfHouse(folder)])

/** Stands in a house whose engine may be older than its record, since both were put back from a backup. */
export const behindFile = (folder: string): string => join(folder, 'engine-behind')

/** Says which build of the workflows may run a house: it has lived again what runs there. */
export const buildFile = (house: string): string => join(house, 'build')
