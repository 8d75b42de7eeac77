import { formBelow, type KindBelow, type Unit } from '@khoan-viec/domain/organisation'
import type { TypedDecision } from '../decision-fields.tsx'
import type { Said } from '../use-organisation-send.ts'

/** What one does to the cells and villages of a unit: a new one comes, or one of them is renamed or ends. */
export type ActBelow =
  | { readonly type: 'CREATE'; readonly unit: Unit; readonly nextCode: string }
  | { readonly type: 'RENAME'; readonly unit: Unit }
  | { readonly type: 'ABOLISH'; readonly unit: Unit }

export type FormBelow = TypedDecision & {
  kind: KindBelow | ''
  name: string
  /** Null: the code that is suggested. */
  code: string | null
  reason: string
}

export const emptyForm = (act: ActBelow): FormBelow => ({
  number: '',
  date: '',
  body: '',
  from: '',
  kind: '',
  name: act.type === 'RENAME' ? act.unit.name : '',
  code: null,
  reason: '',
})

export const codeOf = (act: ActBelow, { code }: FormBelow): string =>
  act.type === 'CREATE' ? (code ?? act.nextCode).trim() : act.unit.code

/** What must be typed, by the path under which the rules would name it. */
export function textsOf(act: ActBelow, form: FormBelow): Readonly<Record<string, string>> {
  const { number, date, body, from } = form
  const decision = { 'decision.number': number, 'decision.date': date, 'decision.body': body, from }
  switch (act.type) {
    case 'CREATE':
      return {
        'changes[0].unit.kind': form.kind,
        'changes[0].unit.name': form.name,
        'changes[0].unit.code': codeOf(act, form),
        ...decision,
      }
    case 'RENAME':
      return { 'changes[0].name': form.name, ...decision }
    case 'ABOLISH':
      return { 'changes[0].reason': form.reason, ...decision }
  }
}

type Sent = Extract<Said, { type: 'reorganise' }>

/** The decision with its one change, by the command by which all units are reorganised. */
export const commandOf = (act: ActBelow, form: FormBelow): Sent => ({
  type: 'reorganise',
  decision: { number: form.number.trim(), date: form.date, body: form.body.trim() },
  from: form.from,
  changes: [changeOf(act, form)],
})

function changeOf(act: ActBelow, form: FormBelow): Sent['changes'][number] {
  const name = form.name.trim()
  switch (act.type) {
    case 'CREATE': {
      const kind = form.kind === '' ? 'CELL' : form.kind
      return { type: 'CREATE', unit: formBelow(act.unit.code, { code: codeOf(act, form), name, kind }) }
    }
    case 'RENAME':
      return { type: 'RENAME', code: act.unit.code, name, collective: name }
    case 'ABOLISH':
      return { type: 'ABOLISH', code: act.unit.code, reason: form.reason.trim() }
  }
}
