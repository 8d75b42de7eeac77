import { placeFile, readIfPresent } from '@khoan-viec/ledger/store'
import { buildFile } from './place.ts'

/** The build that may run a house; undefined before the first. */
export const readBuild = async (house: string): Promise<string | undefined> => {
  const bytes = await readIfPresent(buildFile(house))
  return bytes && Buffer.from(bytes).toString().trim()
}

export const writeBuild = (house: string, build: string): Promise<void> =>
  placeFile(buildFile(house), Buffer.from(`${build}\n`), { scratch: house, mayReplace: true })
