import { refuse } from '../form/index.ts'
import { nameOf, type Places } from './check-names.ts'
import type { Links, Subject, Unit, UnitReference } from './types.ts'

const unitOf = (unit: UnitReference, places: Places): Unit =>
  typeof unit === 'string' ? { at: places.get(unit) ?? -1 } : unit

/** The subordinates of all collectives led, each once. */
const unitsByDefault = (
  { leads }: Subject,
  field: string,
  subordinatesOf: (collective: string) => readonly UnitReference[],
): UnitReference[] => {
  const units = new Map<string, UnitReference>()
  for (const led of leads) {
    for (const unit of subordinatesOf(led)) {
      const known = units.get(nameOf(unit))
      if (known !== undefined && typeof known !== 'string' && typeof unit !== 'string' && known.level !== unit.level) {
        refuse(
          `${field}.leads`,
          `"${unit.id}" has two levels among the units of the collectives led`,
          `"${unit.id}" có hai mức khác nhau trong các đơn vị của những tập thể do người này đứng đầu`,
        )
      }
      if (known === undefined) units.set(nameOf(unit), unit)
    }
  }
  return [...units.values()]
}

/** Who leads, who stands under whom, for whom a leader answers. Throws a `FormError` on two levels for one unit. */
export const linkSubjects = (subjects: readonly Subject[], places: Places): Links[] => {
  const leaders: number[][] = subjects.map(() => [])
  subjects.forEach((subject, place) => subject.leads.forEach((id) => leaders[places.get(id) ?? -1]?.push(place)))
  const isLeaderOf = (unit: UnitReference, collective: number): boolean =>
    typeof unit === 'string' && (leaders[collective]?.includes(places.get(unit) ?? -1) ?? false)

  const subordinatesAt = (place: number): readonly UnitReference[] =>
    (subjects[place]?.subordinates ?? []).filter((unit) => !isLeaderOf(unit, place))
  const subordinatesOf = (id: string): readonly UnitReference[] => subordinatesAt(places.get(id) ?? -1)

  return subjects.map((subject, place) => {
    const responsibleFor = subject.responsibleFor ?? unitsByDefault(subject, `subjects[${place}]`, subordinatesOf)
    return {
      leads: subject.leads.map((id) => places.get(id) ?? -1),
      leaders: leaders[place] ?? [],
      subordinates: subordinatesAt(place).map((unit) => unitOf(unit, places)),
      responsibleFor: responsibleFor.filter((unit) => unit !== subject.id).map((unit) => unitOf(unit, places)),
    }
  })
}

type Edge = { readonly to: number; readonly by: 'leads' | 'subordinates' | 'responsibleFor' }

const edgesOf = ({ leads, subordinates, responsibleFor }: Links): Edge[] => {
  const edges = (units: readonly Unit[], by: Edge['by']): Edge[] =>
    units.flatMap((unit) => ('at' in unit ? [{ to: unit.at, by }] : []))
  return [
    ...leads.map((to): Edge => ({ to, by: 'leads' })),
    ...edges(subordinates, 'subordinates'),
    ...edges(responsibleFor, 'responsibleFor'),
  ]
}

/** Each after all it depends on; a cycle is refused, naming a list on it. */
export const orderSubjects = (links: readonly Links[]): number[] => {
  const order: number[] = []
  const state = new Int8Array(links.length)
  const pending: { readonly place: number; readonly rest: Edge[] }[] = []
  const open = (place: number): void => {
    state[place] = 1
    const link = links[place]
    pending.push({ place, rest: link ? edgesOf(link) : [] })
  }
  for (let root = 0; root < links.length; root++) {
    if (state[root] === 0) open(root)
    for (let top = pending.at(-1); top; top = pending.at(-1)) {
      const next = top.rest.pop()
      if (next === undefined) {
        state[top.place] = 2
        order.push(top.place)
        pending.pop()
      } else if (state[next.to] === 1) {
        refuse(
          `subjects[${top.place}].${next.by}`,
          'units and leaders go round in a circle: nobody can be graded first',
          'đơn vị và người đứng đầu phụ thuộc nhau thành vòng tròn: không xếp loại ai trước được',
        )
      } else if (state[next.to] === 0) open(next.to)
    }
  }
  return order
}
