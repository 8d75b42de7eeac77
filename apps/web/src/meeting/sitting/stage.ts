import type { AgendaItem } from '@khoan-viec/protocol/meeting'

/** How far the meeting is with one task. */
export type Stage = 'ahead' | 'asking' | 'ready' | 'concluded'

export function stageOf({ round, conclusion }: Pick<AgendaItem, 'round' | 'conclusion'>): Stage {
  if (!round) return 'ahead'
  if (conclusion) return 'concluded'
  return round.state === 'OPEN' ? 'asking' : 'ready'
}

/** The task the meeting is at: the first without a conclusion. */
export const currentOf = (agenda: readonly AgendaItem[]): AgendaItem | undefined =>
  agenda.find((item) => stageOf(item) !== 'concluded')

/** The next task after this one that still needs a conclusion, coming round to the beginning; undefined when none does. */
export function nextAfter(agenda: readonly AgendaItem[], task: string): AgendaItem | undefined {
  const at = agenda.findIndex(({ row }) => row.id === task)
  return [...agenda.slice(at + 1), ...agenda.slice(0, Math.max(0, at))].find((item) => stageOf(item) !== 'concluded')
}

/** How many opinions the round waits for: everybody present once, but for those recused. */
export function expectedOf({
  present,
  recused,
}: Pick<NonNullable<AgendaItem['round']>, 'present' | 'recused'>): number {
  const out = new Set(recused.map(({ person }) => person))
  return new Set(present.map(({ person }) => person).filter((person) => !out.has(person))).size
}
