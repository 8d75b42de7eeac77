import { buildFile, kindOfHouse } from '@khoan-viec/db/house'
import { placeFile, readIfPresent } from '@khoan-viec/ledger/store'

/** The build that may run a house; undefined before the first. */
export const readBuild = async (house: string): Promise<string | undefined> => {
  const bytes = await readIfPresent(buildFile(house))
  return bytes && Buffer.from(bytes).toString().trim()
}

export const writeBuild = (house: string, build: string): Promise<void> =>
  placeFile(buildFile(house), Buffer.from(`${build}\n`), { scratch: house, mayReplace: true })

/**
 * A live house goes on under another build only when the start of the system has lived again what runs there: a worker that
 * is started anew in the night, after files were changed beneath it, does not take a year over unseen.
 * @throws Error
 */
export async function takeBuild(house: string, build: string): Promise<void> {
  const known = await readBuild(house)
  if (known === build) return
  if (known !== undefined && kindOfHouse(house) === 'LIVE')
    throw new Error('the workflows are of another build than the house: stop the system and start it again')
  await writeBuild(house, build)
}
