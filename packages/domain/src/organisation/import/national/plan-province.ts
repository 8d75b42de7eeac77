import { isDay } from '../../../calendar/index.ts'
import { ok, refuse, type Refusal, type Result } from '../../../core/index.ts'
import type { Context } from '../../../stream/aggregate.ts'
import { checkDecision } from '../../check-unit.ts'
import { decide } from '../../decide.ts'
import { evolve } from '../../evolve.ts'
import type { Organisation, OrganisationCommand, UnitCode } from '../../organisation.ts'
import { alike } from '../../shape-before.ts'
import { successorsOf } from '../../units.ts'
import { entriesOf, type Merger } from './entries-of.ts'
import type { JudgedList, Origin } from './judge-list.ts'
import { LIST_DAY } from './national-list.ts'
import type { Outcome, OriginPlan, ProvinceAsked, ProvincePlan, UnitPlan } from './province-plan.ts'
import { fullName, StandingUnits } from './standing-units.ts'

type Establish = Extract<OrganisationCommand, { type: 'establish' }>
type Before = NonNullable<ProvinceAsked['before']>

/**
 * What the list changes of the organisation for one province: units that the record has not are entered as of the day of the
 * list, and what was before goes on in them. What the record says otherwise is shown and left as it is, so a list entered twice
 * changes nothing.
 */
export function planProvince(
  state: Organisation,
  list: JudgedList,
  { asked, context }: { readonly asked: ProvinceAsked; readonly context: Context },
): Result<ProvincePlan> {
  const listed = list.provinces.find(({ code }) => code === asked.province)
  if (!listed) return refuse('not-found', { field: 'province' })
  const refused = asked.before && checkBefore(asked.before)
  if (refused) return refused

  const standing = new StandingUnits(state)
  const province: UnitPlan = { listed: listed.code, name: fullName(listed.name), ...standing.province(listed) }
  const communes = list.communes
    .filter((commune) => commune.province === listed.code)
    .map((commune): UnitPlan => ({
      listed: commune.code,
      name: commune.name,
      ...standing.commune(commune, province.code),
    }))
  const targets = new Map(communes.map((commune) => [commune.listed, commune]))
  const origins = asked.before ? list.origins.filter(({ into }) => targets.has(into)) : []
  const wanted = origins.map((origin): OriginPlan => {
    const unit = standing.origin(origin)
    const into = targets.get(origin.into)
    const plan = { listed: origin.code, name: origin.name, ...unit, district: origin.district }
    const target = { into: into?.code ?? '', intoName: into?.name ?? '' }
    return { ...plan, ...target, succession: successionOf(state, plan, target.into) }
  })

  const commands: OrganisationCommand[] = [
    ...[province].filter(isNew).map(establishProvince),
    ...communes.filter(isNew).map((unit) => establishCommune(unit, asked.group, province.code)),
    ...(asked.before ? wanted.filter(isNew).map(establishOrigin(asked, asked.before, origins)) : []),
  ]
  let now = state
  for (const command of commands) {
    const decided = decide(now, command, context)
    if (!decided.ok) return refuse(decided.refusal.code, { field: fieldOf(decided.refusal) })
    now = evolve(now, { seq: 0, event: decided.value, at: context.at, requestId: '' })
  }
  if (!asked.before) return ok({ province, communes, origins: [], commands })

  const { entries, held } = entriesOf(now, { mergers: mergersOf(wanted), by: asked.before.decision, context })
  const settled = wanted.map((origin): OriginPlan => {
    const fault = origin.succession === 'NEW' ? held.get(origin.into) : undefined
    return fault ? { ...origin, succession: 'HELD', fault } : origin
  })
  return ok({ province, communes, origins: settled, commands: [...commands, ...entries] })
}

const isNew = ({ outcome }: UnitPlan): boolean => outcome === 'NEW'

function checkBefore({ since, decision }: Before) {
  const isBefore = isDay(since) && since < LIST_DAY
  return (
    checkDecision('before.decision', decision) ??
    (isBefore ? undefined : refuse('malformed', { field: 'before.since' }))
  )
}

/** A unit that is recorded otherwise than the list has it is not led anywhere by the list. */
function successionOf(
  state: Organisation,
  { code, outcome }: Pick<UnitPlan, 'code' | 'outcome'>,
  into: UnitCode,
): Outcome {
  if (outcome !== 'UNCHANGED') return outcome
  const ways = successorsOf(state, code)
  if (ways.some(({ to, on }) => to === into && on === LIST_DAY)) return 'UNCHANGED'
  return ways.length > 0 || state.units[code]?.at(-1)?.to !== undefined ? 'DIFFERS' : 'NEW'
}

function mergersOf(origins: readonly OriginPlan[]): readonly Merger[] {
  const mergers = new Map<UnitCode, UnitCode[]>()
  for (const { code, into, succession } of origins)
    if (succession === 'NEW') mergers.set(into, [...(mergers.get(into) ?? []), code])
  return [...mergers].map(([into, units]) => ({ type: 'MERGE', units, into }))
}

const inSentence = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1)

const establish = (unit: Establish['unit']): Establish => ({ type: 'establish', unit, people: [], tenures: [] })

const establishProvince = ({ code, name }: UnitPlan): Establish =>
  establish({
    code,
    name,
    kind: 'PROVINCE',
    collective: `Đảng bộ ${inSentence(name)}`,
    group: 'Tỉnh, thành phố',
    superiors: {},
    from: LIST_DAY,
  })

const establishCommune = ({ code, name }: UnitPlan, group: string, province: UnitCode): Establish =>
  establish({ ...formOf(name), code, group, superiors: alike(province), from: LIST_DAY })

/** The list has no codes for the district level: what stood under it stands by itself, among its peers of then. */
const establishOrigin =
  ({ group }: ProvinceAsked, { since }: Before, origins: readonly Origin[]) =>
  ({ code, listed, name }: OriginPlan): Establish => {
    const { district = '', province = '' } = origins.find((origin) => origin.code === listed) ?? {}
    const peers = [group, district, province].filter((each) => each !== '').join(', ')
    return establish({ ...formOf(name), code, group: peers, superiors: {}, from: since })
  }

const formOf = (name: string) =>
  ({
    name,
    kind: name.startsWith('Phường ') ? 'WARD' : 'COMMUNE',
    collective: `Đảng ủy ${inSentence(name)}`,
  }) as const

/** The office asked for a group and no more: a fault of a unit is one of the list. */
const fieldOf = ({ field = '' }: Refusal): string => (field === 'unit.group' ? 'group' : field)
