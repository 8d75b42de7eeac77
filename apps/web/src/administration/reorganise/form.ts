import type { SuperiorFunction, UnitChange, UnitKind } from '@khoan-viec/domain/organisation'
import type { ReorganisationTried, ReorganisationTyped } from '@khoan-viec/protocol/administration'
import type { Option } from '@khoan-viec/ui/form'
import type { TypedDecision } from '../decision-fields.tsx'
import type { TypedDisposition } from './work.ts'

/** One change as it is being typed: every field of every kind, so that nothing typed is lost when the kind changes. */
export type ChangeForm = {
  /** Tells changes apart on the screen. */
  key: string
  type: UnitChange['type']
  code: string
  name: string
  kind: UnitKind | ''
  collective: string
  group: string
  /** One superior for every function, or one each where they stand apart. */
  isApart: boolean
  superior: Option | null
  superiors: Partial<Record<SuperiorFunction, Option | null>>
  unit: Option | null
  units: Option[]
  into: Option | null
  parts: Option[]
  goesOn: boolean
  reason: string
}

export type ReorganisationForm = TypedDecision & {
  step: 1 | 2 | 3 | 4
  changes: ChangeForm[]
  /** What becomes of open work, by task; of the others what the record has. */
  work: Record<string, TypedDisposition>
}

export const emptyForm = (): ReorganisationForm => ({
  step: 1,
  number: '',
  date: '',
  body: '',
  from: '',
  changes: [],
  work: {},
})

export const newChange = (type: UnitChange['type']): ChangeForm => ({
  key: crypto.randomUUID(),
  type,
  code: '',
  name: '',
  kind: '',
  collective: '',
  group: '',
  isApart: false,
  superior: null,
  superiors: {},
  unit: null,
  units: [],
  into: null,
  parts: [],
  goesOn: false,
  reason: '',
})

type Sent = ReorganisationTyped['changes'][number]

export type Orphan = Extract<ReorganisationTried, { orphans: unknown }>['orphans'][number]

/** What is sent of the form; fields left empty are refused by the rules, each in its place. */
export function commandOf({ number, date, body, from, changes }: ReorganisationForm): ReorganisationTyped {
  return {
    type: 'reorganise',
    decision: { number: number.trim(), date, body: body.trim() },
    from,
    changes: changes.map((change) => changeOf(change, resolverOf(changes))),
  }
}

/** A unit that the decision makes is chosen by its change, so that its code may still be mended. */
const newUnit = ({ key }: ChangeForm): string => `~${key}`

type Resolve = (unit: Option | null | undefined) => string

function resolverOf(changes: readonly ChangeForm[]): Resolve {
  const made = new Map(changes.map((change) => [newUnit(change), change.code.trim()]))
  return (unit) => made.get(unit?.value ?? '') ?? unit?.value ?? ''
}

function changeOf(form: ChangeForm, codeOf: Resolve): Sent {
  const codesOf = (units: readonly Option[]): string[] => units.map(codeOf)
  const [name, collective, group] = [form.name.trim(), form.collective.trim(), form.group.trim()]
  switch (form.type) {
    case 'CREATE': {
      const kind = form.kind === '' ? 'WARD' : form.kind
      return {
        type: 'CREATE',
        unit: { code: form.code.trim(), name, kind, collective, group, superiors: superiorsOf(form, codeOf) },
      }
    }
    case 'RENAME':
      return {
        type: 'RENAME',
        code: codeOf(form.unit),
        ...(name === '' ? {} : { name }),
        ...(form.kind === '' ? {} : { kind: form.kind }),
        ...(collective === '' ? {} : { collective }),
        ...(group === '' ? {} : { group }),
      }
    case 'MERGE':
      return { type: 'MERGE', units: codesOf(form.units), into: codeOf(form.into) }
    case 'SPLIT':
      return { type: 'SPLIT', code: codeOf(form.unit), into: codesOf(form.parts), goesOn: form.goesOn }
    case 'TRANSFER':
      return { type: 'TRANSFER', codes: codesOf(form.units), superiors: superiorsOf(form, codeOf) }
    case 'ABOLISH':
      return { type: 'ABOLISH', code: codeOf(form.unit), reason: form.reason.trim() }
  }
}

type Superiors = Extract<Sent, { type: 'TRANSFER' }>['superiors']

function superiorsOf({ isApart, superior, superiors }: ChangeForm, codeOf: Resolve): Superiors {
  if (!isApart) {
    const code = codeOf(superior)
    return code === '' ? {} : { party: code, state: code, ranking: code, contracting: code }
  }
  return Object.fromEntries(Object.entries(superiors).flatMap(([by, unit]) => (unit ? [[by, codeOf(unit)]] : [])))
}

/** Changes that take along what stands under units that end; where more than one could go on with it, its superior is chosen then. */
export function takingAlong(changes: readonly ChangeForm[], orphans: readonly Orphan[]): readonly ChangeForm[] {
  return changes.flatMap((change, index) => {
    const units = orphans
      .filter((orphan) => orphan.change === index)
      .map(({ code, name }) => ({ value: code, label: name }))
    const superior = change.type === 'MERGE' ? change.into : null
    return units.length === 0 ? [] : [{ ...newChange('TRANSFER'), units, superior }]
  })
}

/** Units that the decision itself makes: they can be merged and split into. */
export const createdIn = (changes: readonly ChangeForm[], hint: string): readonly Option[] =>
  changes
    .filter(({ type, code, name }) => type === 'CREATE' && code.trim() !== '' && name.trim() !== '')
    .map((change) => ({ value: newUnit(change), label: change.name.trim(), hint }))

/** Fields that are still empty, by the path under which the rules would name them. */
export function emptyFields(form: ReorganisationForm): Readonly<Record<string, string>> {
  const decision = {
    'decision.number': form.number,
    'decision.date': form.date,
    'decision.body': form.body,
    from: form.from,
    changes: form.changes.length === 0 ? '' : 'some',
  }
  return Object.assign({}, decision, ...form.changes.map((change, index) => emptyIn(change, `changes[${index}]`)))
}

function emptyIn(change: ChangeForm, at: string): Readonly<Record<string, string>> {
  const some = (units: readonly Option[]): string => (units.length === 0 ? '' : 'some')
  switch (change.type) {
    case 'CREATE':
      return {
        [`${at}.unit.code`]: change.code,
        [`${at}.unit.name`]: change.name,
        [`${at}.unit.kind`]: change.kind,
        [`${at}.unit.collective`]: change.collective,
        [`${at}.unit.group`]: change.group,
      }
    case 'RENAME':
      return { [`${at}.code`]: change.unit?.value ?? '' }
    case 'MERGE':
      return { [`${at}.units`]: some(change.units), [`${at}.into`]: change.into?.value ?? '' }
    case 'SPLIT':
      return { [`${at}.code`]: change.unit?.value ?? '', [`${at}.into`]: some(change.parts) }
    case 'TRANSFER':
      return { [`${at}.codes`]: some(change.units) }
    case 'ABOLISH':
      return { [`${at}.code`]: change.unit?.value ?? '', [`${at}.reason`]: change.reason }
  }
}

/** Refusals that speak of open work. */
const ofWork: readonly string[] = ['open-work-left', 'receiver-ends']

/** The step in which what was refused is mended. */
export const stepOf = (field: string | undefined, code = ''): 1 | 2 | 3 =>
  ofWork.includes(code) ? 3 : field?.startsWith('changes') ? 2 : 1
