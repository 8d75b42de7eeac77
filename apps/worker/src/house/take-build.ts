import { kindOfHouse, readBuild, writeBuild } from '@khoan-viec/db/house'

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
