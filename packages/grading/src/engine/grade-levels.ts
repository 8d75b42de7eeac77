import type { Fraction } from '../exact/index.ts'
import type { LevelSet } from '../level/index.ts'
import type { Kind } from '../regulations/index.ts'
import { appraise, finish, uniteLevels, type Choice } from './appraise.ts'
import type { CapFate } from './cap-fate.ts'
import { capGroup, levelAfterCap, type CapRuling, type Contender } from './cap.ts'
import type { Member, State, World } from './world.ts'

/** What is found of one subject on the way to its level. */
export type Finding = {
  /** After §6 and the downgrade. */
  readonly level: LevelSet
  /** After head bound and ceiling, every cap left out: what its superiors see. */
  readonly beforeCaps: LevelSet
  readonly score: Fraction | null
  /** Before the downgrade. */
  readonly earned: LevelSet
  /** What forces NOT_COMPLETED whichever way open units turn out. */
  readonly forcedBy: readonly string[]
}

/** Everybody after the caps, by place. */
export type Settled = {
  readonly finals: readonly LevelSet[]
  /** What the cap did to who was EXCELLENT. */
  readonly fates: readonly (CapFate | null)[]
  readonly caps: readonly CapRuling[]
}

const bestScore = (choices: readonly Choice[]): Fraction | null =>
  choices.reduce<Fraction | null>((best, { facts: { score } }) => {
    if (!score) return best
    return best && best.compare(score) >= 0 ? best : score
  }, null)

const forcedBy = (choices: readonly Choice[]): readonly string[] => {
  const grounds = choices[0]?.ruling.grounds ?? NOT_FOUND.forcedBy
  return choices.length < 2
    ? grounds
    : grounds.filter((code) => choices.every(({ ruling }) => ruling.grounds.includes(code)))
}

const CAP_ORDER: readonly Kind[] = ['COLLECTIVE', 'LEADER', 'INDIVIDUAL']

const groupsOf = (members: readonly Member[]): ReadonlyMap<string, readonly Member[]> => {
  const groups = new Map<string, Member[]>()
  for (const member of members) {
    const known = groups.get(member.subject.group)
    if (known) known.push(member)
    else groups.set(member.subject.group, [member])
  }
  return groups
}

export const NOT_FOUND: Finding = { level: 0, beforeCaps: 0, score: null, earned: 0, forcedBy: [] }

/**
 * Everybody's level before every cap: subordinates before superiors, collectives before their leaders. Of each, as it is
 * found, the choices of open units that it came of are told.
 */
export const findLevels = (
  world: World,
  state: State,
  tell: (member: Member, choices: readonly Choice[]) => void = () => {},
): readonly Finding[] => {
  const findings: Finding[] = world.members.map(() => NOT_FOUND)
  const asked = { world, state }
  world.graded.order.forEach((place) => {
    const member = world.members[place]
    if (!member) return
    const choices = appraise(asked, member)
    const level = uniteLevels(choices, 'level')
    const beforeCaps = finish(world, member, level, state.levels)
    state.levels[place] = beforeCaps
    findings[place] = {
      level,
      beforeCaps,
      score: bestScore(choices),
      earned: uniteLevels(choices, 'earned'),
      forcedBy: forcedBy(choices),
    }
    tell(member, choices)
  })
  return findings
}

/** The caps, collectives first: a leader is bound by the collectives as their own cap leaves them. */
export const settleCaps = (world: World, findings: readonly Finding[]): Settled => {
  const { graded, members } = world
  const finals: LevelSet[] = findings.map((finding) => finding.beforeCaps)
  const fates: (CapFate | null)[] = findings.map(() => null)
  const rulings = new Map<string, CapRuling>()
  const groups = groupsOf(members)
  for (const kind of CAP_ORDER) {
    for (const [name, group] of groups) {
      if (group[0]?.subject.kind !== kind) continue
      const contenders = group.map((member): Contender => {
        const { level, score } = findings[member.place] ?? NOT_FOUND
        return { place: member.place, level: finish(world, member, level, finals), score }
      })
      const ruling = capGroup(name, contenders, graded)
      rulings.set(name, ruling)
      contenders.forEach(({ place, level }) => {
        finals[place] = level
      })
      ruling.ranking.forEach(({ place, level }, at) => {
        const fate = ruling.fates[at] ?? null
        fates[place] = fate
        finals[place] = levelAfterCap(level, fate)
      })
    }
  }
  return { finals, fates, caps: [...groups.keys()].flatMap((name) => rulings.get(name) ?? []) }
}
