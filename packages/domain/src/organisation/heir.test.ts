import { expect, test } from 'vitest'
import { contextAt } from '../task/testing/story.ts'
import { organisationAggregate } from './aggregate.ts'
import { heirOn } from './heir.ts'
import { type Organisation, type OrganisationCommand, SYSTEM } from './organisation.ts'
import { PROVINCE, reform, REFORM_DAY, threeWards, TOWN, townBefore } from './testing/index.ts'

const at = (day: string) => `${day}T02:00:00.000Z`

/** The organisation after these commands of the system. */
function after(commands: readonly OrganisationCommand[], day: string, before?: Organisation): Organisation {
  const made = commands.reduce<Organisation | undefined>((state, command, index) => {
    const context = contextAt(SYSTEM, at(day))
    const decided = organisationAggregate.decide(state, command, context)
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal))
    const recorded = { seq: index + 1, event: decided.value, at: at(day), requestId: `${index}` }
    return organisationAggregate.evolve(state, recorded, context.facts)
  }, before)
  if (!made) throw new Error('nothing was entered')
  return made
}

const town = after([...townBefore, reform], '2025-06-20')

test('a unit goes on in itself while it stands, and in its ward from the day of the merger on', () => {
  for (const [ward, units] of Object.entries(threeWards))
    for (const unit of units) {
      expect(heirOn(town, unit, '2025-06-30')).toEqual({ unit })
      expect(heirOn(town, unit, REFORM_DAY)).toEqual({ unit: ward, decision: reform.decision.number })
    }
})

test('of what was abolished nobody is the heir', () => {
  expect(heirOn(town, TOWN, REFORM_DAY)).toBeUndefined()
  expect(heirOn(town, PROVINCE, REFORM_DAY)).toEqual({ unit: PROVINCE })
})

test('the heir of what is merged twice is the last, and of what is split nobody', () => {
  const [first, second, third] = Object.keys(threeWards)
  if (first === undefined || second === undefined || third === undefined) throw new Error('three wards')
  const next = (number: string, change: (typeof reform.changes)[number]): OrganisationCommand => ({
    ...reform,
    decision: { ...reform.decision, number },
    from: '2026-01-01',
    changes: [change],
  })
  const merged = after([next('2-NQ/TW', { type: 'MERGE', units: [first], into: second })], '2025-12-01', town)
  expect(heirOn(merged, 'quynh-vinh', '2026-01-01')).toEqual({ unit: second, decision: '2-NQ/TW' })
  const split = after(
    [next('3-NQ/TW', { type: 'SPLIT', code: first, into: [second, third], goesOn: false })],
    '2025-12-01',
    town,
  )
  expect(heirOn(split, 'quynh-vinh', '2026-01-01')).toBeUndefined()
})
