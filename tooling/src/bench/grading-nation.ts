import type { CaseInput, Outcome, SubjectInput, TaskInput } from '@khoan-viec/grading/case'

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

/** A year of so many communes: each a collective with two who lead it, and tasks of their own. */
export const generateNation = (
  communes: number,
  { tasksEach, seed }: { readonly tasksEach: number; readonly seed: number },
): CaseInput => {
  const below = seeded(seed)
  const subjects: SubjectInput[] = []
  const tasks: TaskInput[] = []
  for (let at = 0; at < communes; at++) {
    const unit = `commune-${at}`
    const heads = [`secretary-${at}`, `chairman-${at}`]
    const province = at % PROVINCES
    const common = 22 + below(17) / 2
    subjects.push({ id: unit, kind: 'COLLECTIVE', group: `communes-${province}`, name: `Xã ${at}`, common })
    for (const head of heads) {
      subjects.push({
        id: head,
        kind: 'LEADER',
        group: `leaders-${province}`,
        leads: [unit],
        common: common - below(5) / 2,
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
        ...(outcome === 'COMPLETED_LATE' || outcome === 'POOR_QUALITY' ? { delays: 1 + below(3) } : {}),
        ...(below(12) === 0 ? { defects: 1 + below(2) } : {}),
      })
    }
  }
  return {
    period: { from: '2026-01-01', to: '2026-12-31' },
    side: 'PARTY',
    overlays: ['HOANG_MAI_DOWNGRADE'],
    subjects,
    tasks,
  }
}
