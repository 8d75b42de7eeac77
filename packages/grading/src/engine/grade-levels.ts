import type { Fraction } from '../exact/index.ts'
import type { LevelSet } from '../level/index.ts'
import type { Kind } from '../regulations/index.ts'
import { appraise, finish, uniteLevels, type Choice } from './appraise.ts'
import type { CapFate } from './cap-fate.ts'
import { capGroup, levelAfterCap, type CapRuling, type Contender } from './cap.ts'
import type { Member, State, World } from './world.ts'

/** What is found of one subject on the way to its level. */
export type Finding = {
  readonly choices: readonly Choice[]
  /** After §6 and the downgrade. */
  readonly level: LevelSet
  /** After head bound and ceiling, every cap left out: what its superiors see. */
  readonly beforeCaps: LevelSet
  readonly score: Fraction | null
}

export type Fate = {
  /** After head bound and ceiling, by the collectives as finally levelled. */
  readonly beforeOwnCap: LevelSet
  readonly final: LevelSet
  readonly cap: CapFate | null
}

export type Levels = {
  readonly findings: readonly Finding[]
  readonly fates: readonly Fate[]
  readonly caps: readonly CapRuling[]
}

const bestScore = (choices: readonly Choice[]): Fraction | null =>
  choices.reduce<Fraction | null>((best, { facts: { score } }) => {
    if (!score) return best
    return best && best.compare(score) >= 0 ? best : score
  }, null)

/** Finds the level before every cap of one subject, whose units and collectives are found already. */
const findLevel = (world: World, member: Member, state: State): Finding => {
  const choices = appraise(world, member, state)
  const level = uniteLevels(choices, (choice) => choice.level)
  const beforeCaps = finish(world, member, level, state.levels)
  state.levels[member.place] = beforeCaps
  return { choices, level, beforeCaps, score: bestScore(choices) }
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

/** The caps, collectives first: a leader is bound by the collectives as their own cap leaves them. */
const settleCaps = (world: World, findings: readonly Finding[]): Omit<Levels, 'findings'> => {
  const { graded, members } = world
  const finals: LevelSet[] = findings.map((finding) => finding.beforeCaps)
  const fates: Fate[] = findings.map(({ beforeCaps }) => ({ beforeOwnCap: beforeCaps, final: beforeCaps, cap: null }))
  const rulings = new Map<string, CapRuling>()
  const groups = groupsOf(members)
  for (const kind of CAP_ORDER) {
    for (const [name, group] of groups) {
      if (group[0]?.subject.kind !== kind) continue
      const contenders = group.map((member): Contender => {
        const { level = 0, score = null } = findings[member.place] ?? {}
        return { place: member.place, level: finish(world, member, level, finals), score }
      })
      const ruling = capGroup(name, contenders, graded)
      rulings.set(name, ruling)
      for (const { place, level } of contenders) fates[place] = { beforeOwnCap: level, final: level, cap: null }
      ruling.ranking.forEach(({ place, level }, at) => {
        const cap = ruling.fates[at] ?? null
        fates[place] = { beforeOwnCap: level, final: levelAfterCap(level, cap), cap }
      })
      for (const { place } of contenders) finals[place] = fates[place]?.final ?? 0
    }
  }
  return { fates, caps: [...groups.keys()].flatMap((name) => rulings.get(name) ?? []) }
}

const NOT_FOUND: Finding = { choices: [], level: 0, beforeCaps: 0, score: null }

/** Everybody's level: subordinates before superiors, collectives before their leaders, then the caps. */
export const gradeLevels = (world: World, state: State): Levels => {
  const findings: Finding[] = world.members.map(() => NOT_FOUND)
  for (const place of world.graded.order) {
    const member = world.members[place]
    if (member) findings[place] = findLevel(world, member, state)
  }
  return { findings, ...settleCaps(world, findings) }
}
