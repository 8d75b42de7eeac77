import { writeExact } from '../exact/index.ts'
import { SETS, levelsIn, type LevelSet } from '../level/index.ts'
import { boundBy, lowestOf, underCeiling } from './appraise.ts'
import type { CapFate } from './cap-fate.ts'
import type { CapRuling } from './cap.ts'
import { rowOfUnit } from './derive-common.ts'
import type { Settled } from './grade-levels.ts'
import { once, onceEach } from './once.ts'
import { StepList } from './step-list.ts'
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

/** What follows the level by the text: head bound, ceiling and cap. */
export const shareEnds = (
  world: World,
  { finals, fates, caps }: Settled,
): ((member: Member, level: LevelSet, steps: readonly Step[]) => readonly Step[]) => {
  const list = new StepList()
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
    const { subject, links, place } = member
    const fate = fates[place]
    const ruling = fate && capOf.get(subject.group)
    const isBound = subject.kind === 'LEADER' && settings.headBound && links.leads.length > 0
    if (!isBound && !member.ceiling && !ruling) return steps
    list.add(steps)
    if (isBound) list.push(headBound(links.leads, level))
    if (member.ceiling) list.push(ceiling(member, level))
    if (ruling) list.push(cap(ruling, fate))
    return list.take()
  }
}
