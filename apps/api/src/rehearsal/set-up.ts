import { findOrganisation, findStream } from '@khoan-viec/db/stream'
import type { Clock } from '@khoan-viec/domain/clock'
import { SYSTEM } from '@khoan-viec/domain/organisation'
import type { Script } from '@khoan-viec/protocol/scenario'
import { sendCommand } from '../command/index.ts'
import type { House } from '../house/index.ts'
import type { Services } from '../trpc/index.ts'

/** A day a second, once the clock is let run. */
const DAY_A_SECOND = 86_400

/** Opens the first year on a standing clock and enters the units. Begun twice, it goes on where it was. */
export async function setUp({ engine }: Services, house: House, script: Script): Promise<void> {
  const { units, starts } = script
  const { terms, plan } = script.years[0]
  const clock: Clock = {
    kind: 'rehearsal',
    version: 1,
    anchorReal: new Date().toISOString(),
    anchorVirtual: starts,
    rate: DAY_A_SECOND,
    paused: true,
  }
  const base = { house, actor: SYSTEM, cycle: terms.id, clock }
  const cycle = `cycle/${terms.id}`
  if (!(await findStream(house.db, cycle)))
    await sendCommand(engine, {
      ...base,
      stream: cycle,
      starts: true,
      requestId: 'setup-open',
      command: { type: 'open', terms, plan, clock } as { type: string },
    })

  const organisation = await findOrganisation(house.db)
  const entered = (await findStream(house.db, organisation))?.seq ?? 0
  for (const [index, command] of units.entries()) {
    if (index < entered) continue
    await sendCommand(engine, {
      ...base,
      stream: organisation,
      starts: index === 0,
      requestId: `setup-unit-${index}`,
      command,
    })
  }
}
