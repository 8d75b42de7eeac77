import type { CaseInput, Outcome, SubjectInput, TaskInput, ViolationInput } from '@khoan-viec/grading/case'

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
const seeded = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

const OUTCOMES: readonly Outcome[] = [
  ...Array.from({ length: 10 }, () => 'COMPLETED' as const),
  ...Array.from({ length: 6 }, () => 'EXCEEDED' as const),
  'COMPLETED_LATE',
  'PARTIAL',
  'POOR_QUALITY',
  'NOT_DONE',
]

const PROVINCES = 34

const REPRIMAND = { decidedOn: '2026-05-04', measure: 'REPRIMAND', side: 'PARTY', dutyRelated: false } as const

const BASIC_TARGETS = ['growth', 'budget', 'disbursement', 'income', 'poverty'] as const

/** What appraisers enter of everybody, as the case of a year has it: mostly that nothing is amiss. */
const appraised = (below: (bound: number) => number): Partial<SubjectInput> => ({
  mainTargetsMet: below(20) > 0,
  faultsRemedied: below(10) === 0 ? 'ALL' : 'NOT_APPLICABLE',
  findings: below(200) === 0 ? ['DEGRADATION'] : [],
})

const appraisedHead = (below: (bound: number) => number): Partial<SubjectInput> => ({
  ...appraised(below),
  basicTargets: Object.fromEntries(BASIC_TARGETS.map((name) => [name, below(12) === 0 ? 'MISSED' : 'MET'])),
  confidence: { low: below(6), cast: 20 },
})

/** A year of so many communes: each a collective with two who lead it, and tasks of their own, told as the product tells them. */
export const generateNation = (
  communes: number,
  { tasksEach, seed }: { readonly tasksEach: number; readonly seed: number },
): CaseInput => {
  const below = seeded(seed)
  const subjects: SubjectInput[] = []
  const tasks: TaskInput[] = []
  const violations: ViolationInput[] = []
  for (let at = 0; at < communes; at++) {
    const unit = `commune-${at}`
    const heads = [`secretary-${at}`, `chairman-${at}`]
    const province = at % PROVINCES
    const common = 22 + below(17) / 2
    subjects.push({
      id: unit,
      kind: 'COLLECTIVE',
      group: `communes-${province}`,
      name: `Đảng ủy xã Quỳnh Vinh ${at}`,
      common,
      ...appraised(below),
    })
    for (const head of heads) {
      if (below(100) === 0) violations.push({ ...REPRIMAND, id: `violation-${head}`, subject: head })
      subjects.push({
        id: head,
        kind: 'LEADER',
        group: `leaders-${province}`,
        name: `Nguyễn Văn Vinh ${at}`,
        leads: [unit],
        common: common - below(5) / 2,
        ...appraisedHead(below),
      })
    }
    for (let task = 0; task < tasksEach; task++) {
      const outcome = OUTCOMES[below(OUTCOMES.length)] ?? 'COMPLETED'
      tasks.push({
        id: `task-${at}-${task}`,
        origin: below(4) === 0 ? 'ASSIGNED' : 'REGISTERED',
        obligors: [unit, ...heads],
        weight: 1 + below(3),
        outcome,
        ...(outcome === 'PARTIAL' ? { fraction: (1 + below(9)) / 10 } : {}),
        allOrNothing: below(10) === 0,
        delays: outcome === 'COMPLETED_LATE' || outcome === 'POOR_QUALITY' ? 1 + below(3) : 0,
        defects: below(12) === 0 ? 1 + below(2) : 0,
      })
    }
  }
  return {
    period: { from: '2026-01-01', to: '2026-12-31' },
    side: 'PARTY',
    overlays: ['HOANG_MAI_DOWNGRADE'],
    subjects,
    tasks,
    violations,
  }
}
