import { refuse } from '../form/index.ts'
import type { CaseFields } from './fields.ts'
import type { Elsewhere, Subject, UnitReference } from './types.ts'

export const nameOf = (unit: UnitReference): string => (typeof unit === 'string' ? unit : unit.id)

export type Places = ReadonlyMap<string, number>

const placesOf = (entries: readonly { readonly id: string }[], field: string): Places => {
  const places = new Map<string, number>()
  entries.forEach(({ id }, place) => {
    if (places.has(id)) refuse(`${field}[${place}].id`, `a second "${id}"`, `"${id}" đã có rồi`)
    places.set(id, place)
  })
  return places
}

const checkUnits = (
  units: readonly UnitReference[],
  field: string,
  places: Places,
  known: Map<string, Elsewhere>,
): void => {
  const named = new Set<string>()
  units.forEach((unit, place) => {
    const at = `${field}[${place}]`
    const name = nameOf(unit)
    if (named.has(name)) refuse(at, `"${name}" is named twice`, `"${name}" được nêu hai lần`)
    named.add(name)
    if (typeof unit === 'string') {
      if (!places.has(unit)) refuse(at, `no subject "${unit}"`, `không có đối tượng "${unit}"`)
      return
    }
    if (places.has(name))
      refuse(
        `${at}.id`,
        `"${name}" is a subject of this case, not graded elsewhere`,
        `"${name}" là đối tượng của hồ sơ này, không phải đơn vị xếp loại ở nơi khác`,
      )
    known.set(name, unit)
  })
}

const checkLeads = (subject: Subject, field: string, places: Places, subjects: readonly Subject[]): void => {
  const named = new Set<string>()
  subject.leads.forEach((id, place) => {
    const at = `${field}.leads[${place}]`
    const led = places.get(id)
    if (led === undefined) return refuse(at, `no subject "${id}"`, `không có đối tượng "${id}"`)
    if (subjects[led]?.kind !== 'COLLECTIVE')
      refuse(at, `"${id}" is no COLLECTIVE`, `"${id}" không phải tập thể (COLLECTIVE)`)
    if (named.has(id)) refuse(at, `"${id}" is named twice`, `"${id}" được nêu hai lần`)
    named.add(id)
  })
  if (subject.kind === 'LEADER') return
  if (subject.leads.length > 0)
    refuse(`${field}.leads`, `a ${subject.kind} leads nothing`, `${subject.kind} không đứng đầu tập thể nào`)
  if (subject.responsibleFor && subject.responsibleFor.length > 0) {
    refuse(
      `${field}.responsibleFor`,
      `only a LEADER is responsible for units, not a ${subject.kind}`,
      `chỉ LEADER phụ trách đơn vị, ${subject.kind} thì không`,
    )
  }
}

const checkSubjects = (fields: CaseFields, places: Places): ReadonlyMap<string, Elsewhere> => {
  const elsewhere = new Map<string, Elsewhere>()
  const kinds = new Map<string, string>()
  fields.subjects.forEach((subject, place) => {
    const field = `subjects[${place}]`
    checkLeads(subject, field, places, fields.subjects)
    checkUnits(subject.subordinates, `${field}.subordinates`, places, elsewhere)
    checkUnits(subject.responsibleFor ?? [], `${field}.responsibleFor`, places, elsewhere)
    const { confidence, group, kind } = subject
    if (confidence && confidence.low.compare(confidence.cast) > 0) {
      refuse(
        `${field}.confidence.low`,
        'more low votes than were cast',
        'số phiếu tín nhiệm thấp nhiều hơn số phiếu đã bỏ',
      )
    }
    const first = kinds.get(group) ?? kind
    if (first !== kind)
      refuse(
        `${field}.group`,
        `"${group}" is a group of ${first}, this is a ${kind}`,
        `"${group}" là nhóm ${first}, còn đây là ${kind}`,
      )
    kinds.set(group, kind)
  })
  return elsewhere
}

const checkTasks = (fields: CaseFields, places: Places): void => {
  placesOf(fields.tasks, 'tasks')
  fields.tasks.forEach((task, place) => {
    task.obligors.forEach((id, at) => {
      if (!places.has(id)) refuse(`tasks[${place}].obligors[${at}]`, `no subject "${id}"`, `không có đối tượng "${id}"`)
    })
    if (task.outcome === 'WAIVED' && (task.waiver ?? '').trim() === '') {
      refuse(
        `tasks[${place}].waiver`,
        'a waived task needs the number of the decision',
        'nhiệm vụ được miễn phải có số quyết định',
      )
    }
  })
}

const checkViolations = (fields: CaseFields, places: Places, elsewhere: ReadonlyMap<string, Elsewhere>): void => {
  const subjects = new Map<string, string>()
  fields.violations.forEach(({ id, subject }, place) => {
    const field = `violations[${place}].subject`
    if (!places.has(subject) && !elsewhere.has(subject))
      refuse(field, `no subject or unit "${subject}"`, `không có đối tượng hay đơn vị "${subject}"`)
    const first = subjects.get(id) ?? subject
    if (first !== subject)
      refuse(field, `violation "${id}" is of "${first}" already`, `vi phạm "${id}" đã thuộc về "${first}"`)
    subjects.set(id, subject)
  })
}

const checkCapDecisions = (fields: CaseFields): void => {
  const groups = new Set(fields.subjects.map((subject) => subject.group))
  const decided = new Set<string>()
  fields.capDecisions.forEach(({ group, decision }, place) => {
    const field = `capDecisions[${place}]`
    if (!groups.has(group)) refuse(`${field}.group`, `no group "${group}"`, `không có nhóm "${group}"`)
    if (decided.has(group))
      refuse(`${field}.group`, `a second decision for "${group}"`, `nhóm "${group}" đã có một quyết định`)
    if (decision.trim() === '') refuse(`${field}.decision`, 'needs the number of the decision', 'phải có số quyết định')
    decided.add(group)
  })
}

/** Every name means one thing that exists. Throws a `FormError`; returns the places of the subjects by id. */
export const checkNames = (fields: CaseFields): Places => {
  const places = placesOf(fields.subjects, 'subjects')
  const elsewhere = checkSubjects(fields, places)
  checkTasks(fields, places)
  checkViolations(fields, places, elsewhere)
  checkCapDecisions(fields)
  return places
}
