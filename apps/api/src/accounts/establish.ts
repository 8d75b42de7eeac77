import { listTenures } from '@khoan-viec/db/people'
import { findCurrentCycleId, findOrganisation } from '@khoan-viec/db/stream'
import { dayOf } from '@khoan-viec/domain/calendar'
import { isHeldOn, type OrganisationCommand, SYSTEM, type Tenure } from '@khoan-viec/domain/organisation'
import type { FirstSetUp } from '@khoan-viec/protocol/accounts'
import type { Engine } from '../command/engine.ts'
import { sendCommand } from '../command/send-command.ts'
import type { House } from '../house/index.ts'

const PERSON = 'administrator-1'

/** Who keeps the year today: the first of the secretariat. */
export async function findKeeper(house: House): Promise<Tenure | undefined> {
  const today = dayOf(new Date().toISOString())
  return (await listTenures(house.db)).find((tenure) => tenure.post === 'SECRETARIAT' && isHeldOn(tenure, today))
}

/**
 * Enters the authority and the first person of its secretariat, as the record's first entry. What others may do hangs on
 * posts from then on; this alone is the system's own act, since nobody holds a post yet. Answers with the person's id.
 */
export async function establish(engine: Engine, house: House, { name, authority }: FirstSetUp): Promise<string> {
  const today = dayOf(new Date().toISOString())
  const command: OrganisationCommand = {
    type: 'establish',
    unit: { ...authority, group: authority.name, superiors: {}, from: today },
    people: [{ id: PERSON, name }],
    tenures: [
      { id: `${PERSON}.SECRETARIAT`, person: PERSON, name, post: 'SECRETARIAT', unit: authority.code, from: today },
    ],
  }
  const [stream, cycle] = await Promise.all([findOrganisation(house.db), findCurrentCycleId(house.db)])
  const requestId = `first-${authority.code}`
  await sendCommand(engine, { house, actor: SYSTEM, stream, cycle, requestId, command, starts: true })
  return PERSON
}
