import { writeExact } from '../exact/index.ts'
import { SETS, levelsIn, type LevelSet } from '../level/index.ts'
import { boundBy, lowestOf, underCeiling } from './appraise.ts'
import type { CapFate } from './cap-fate.ts'
import type { CapRuling } from './cap.ts'
import { rowOfUnit } from './derive-common.ts'
import type { Settled } from './grade-levels.ts'
import { once, onceEach } from './once.ts'
import type { Step } from './step.ts'
import type { Member, World } from './world.ts'

/** One step for all heads of one collective whose own levels are the same. */
const shareHeadBounds = (
  world: World,
  finals: readonly LevelSet[],
): ((leads: readonly number[], level: LevelSet) => Step) => {
  const make = (leads: readonly number[], level: LevelSet): Step => ({
    step: 'HEAD_BOUND',
    rule: 'HEAD_BOUND',
    citation: 'docs/grading.md',
    certainty: 'INTERPRETED',
    facts: { level: levelsIn(level), collectives: leads.map((at) => rowOfUnit(world, { at }, finals)) },
    outcome: levelsIn(lowestOf(level, leads, finals)),
  })
  const byLevel = onceEach(SETS, (level) => once((led: number) => make([led], level)))
  return (leads, level) => {
    const led = leads[0]
    return led === undefined || leads.length > 1 ? make(leads, level) : byLevel(level)(led)
  }
}

/** The ranking is shown to everybody in it: one list for all of a group, one step for all with the same fate. */
const shareCaps = ({ graded: { regulation, subjects } }: World) => {
  const factsOf = once((ruling: CapRuling) => ({
    group: ruling.group,
    base: ruling.base,
    how: ruling.how,
    rate: writeExact(ruling.rate),
    decision: ruling.decision,
    places: ruling.places,
    ranking: ruling.ranking.map(({ place, score }) => ({
      subject: subjects[place]?.id ?? '',
      score: score && writeExact(score),
    })),
  }))
  const { certainty, citation } = regulation.cap
  const byFate = once((fate: CapFate) =>
    once((ruling: CapRuling): Step => ({
      step: 'CAP',
      rule: 'CAP',
      citation,
      certainty,
      facts: factsOf(ruling),
      outcome: fate,
    })),
  )
  return (ruling: CapRuling, fate: CapFate): Step => byFate(fate)(ruling)
}

const isHeadBound = ({ graded: { settings } }: World, { subject, links }: Member): boolean =>
  subject.kind === 'LEADER' && settings.headBound && links.leads.length > 0

/** How many steps will follow the level whatever the caps do: their places are left free, for a list is costly to copy. */
export const countEnds = (world: World, member: Member): number =>
  Number(isHeadBound(world, member)) + Number(member.ceiling)

/** Writes what follows the level by the text into the places left for it: head bound and ceiling; and after them the cap. */
export const shareEnds = (
  world: World,
  { finals, fates, caps }: Settled,
): ((member: Member, level: LevelSet, steps: Step[]) => readonly Step[]) => {
  const { settings, regulation } = world.graded
  const headBound = shareHeadBounds(world, finals)
  const cap = shareCaps(world)
  const capOf = new Map(caps.map((ruling) => [ruling.group, ruling]))
  const ceiling = (member: Member, level: LevelSet): Step => {
    const bound = boundBy(level, member, { levels: finals, headBound: settings.headBound })
    return {
      step: 'CEILING',
      rule: 'ABSENT_3_MONTHS',
      citation: regulation.citation,
      certainty: 'QUOTED',
      facts: { level: levelsIn(bound), monthsAbsent: writeExact(member.subject.employment.monthsAbsent) },
      outcome: levelsIn(underCeiling(bound, member)),
    }
  }
  return (member, level, steps) => {
    let at = steps.length - countEnds(world, member)
    if (isHeadBound(world, member)) steps[at++] = headBound(member.links.leads, level)
    if (member.ceiling) steps[at] = ceiling(member, level)
    const fate = fates[member.place]
    const ruling = fate && capOf.get(member.subject.group)
    return ruling ? [...steps, cap(ruling, fate)] : steps
  }
}
