import { FormError, isObject, parseExactJson, readAll, refuse, type Refusal } from '../form/index.ts'
import {
  OVERLAYS,
  REGULATIONS,
  findOverlay,
  selectRegulation,
  type Overlay,
  type Regulation,
} from '../regulations/index.ts'
import { checkNames } from './check-names.ts'
import { checkNeeds } from './check-needs.ts'
import { caseFields, type CaseFields } from './fields.ts'
import type { CaseInput, SettingsInput } from './input.ts'
import { linkTasks } from './link-tasks.ts'
import { linkSubjects, orderSubjects } from './link.ts'
import { SETTING_NAMES } from './settings.ts'
import type { CheckedCase } from './types.ts'

export type ParseOptions = {
  /** Texts to choose from by side and day; those that ship when absent. */
  readonly regulations?: readonly Regulation[]
  readonly overlays?: readonly Overlay[]
  /** Grade by this text whatever the side and day: a study, never a grade. */
  readonly regulation?: Regulation
  /** Settings laid over those of the case: a study, never a grade. */
  readonly settings?: SettingsInput
}

export type ParsedCase = { readonly ok: true; readonly value: CheckedCase } | Refusal

const chooseRegulation = ({ period, side }: CaseFields, options: ParseOptions): Regulation =>
  options.regulation ??
  selectRegulation(side, period.to, options.regulations ?? REGULATIONS) ??
  refuse(
    'period.to',
    `no regulation of the ${side} side on ${period.to}`,
    `không có quy định nào của bên ${side === 'PARTY' ? 'Đảng' : 'Nhà nước'} có hiệu lực ngày ${period.to}`,
  )

const chooseOverlays = (ids: readonly string[], regulation: Regulation, known: readonly Overlay[]): Overlay[] =>
  ids.map((id, place) => {
    const field = `overlays[${place}]`
    if (ids.indexOf(id) !== place) refuse(field, `"${id}" is named twice`, `"${id}" được nêu hai lần`)
    const overlay =
      findOverlay(id, known) ?? refuse(field, `no overlay "${id}"`, `không có quy định địa phương "${id}"`)
    if (overlay.does === 'CONDITIONS' && regulation.gradesBy !== 'POINTS') {
      refuse(
        field,
        `"${id}" asks for points, and ${regulation.id} gives none`,
        `"${id}" cần điểm, mà ${regulation.id} không chấm điểm`,
      )
    }
    return overlay
  })

const checkCase = (value: unknown, options: ParseOptions): CheckedCase => {
  const fields = readAll(caseFields, value)
  const { period, side, settings } = fields
  if (period.from > period.to)
    refuse('period.to', `${period.to} is before ${period.from}`, `${period.to} trước ${period.from}`)
  const regulation = chooseRegulation(fields, options)
  const overlays = chooseOverlays(fields.overlays, regulation, options.overlays ?? OVERLAYS)
  const places = checkNames(fields)
  const links = linkSubjects(fields.subjects, places)
  const order = orderSubjects(links)
  const { counted, waived } = linkTasks(fields, places)
  checkNeeds({ period, regulation, subjects: fields.subjects, counted })
  return {
    checked: true,
    period,
    side,
    regulation,
    overlays,
    settings: settings.values,
    setByCase: SETTING_NAMES.filter((name) => settings.named.includes(name)),
    subjects: fields.subjects,
    links,
    counted,
    waived,
    order,
    tasks: fields.tasks,
    violations: fields.violations,
    capDecisions: fields.capDecisions,
  }
}

const withSettings = (value: unknown, over: SettingsInput | undefined): unknown => {
  const more = over && parseExactJson(JSON.stringify(over))
  if (!isObject(value) || !isObject(more)) return value
  return {
    ...value,
    settings: isObject(value['settings']) ? { ...value['settings'], ...more } : (value['settings'] ?? more),
  }
}

/** As `parseCase`, but throws the `FormError`. */
export const readCase = (input: string | CaseInput, options: ParseOptions = {}): CheckedCase =>
  checkCase(
    withSettings(parseExactJson(typeof input === 'string' ? input : JSON.stringify(input)), options.settings),
    options,
  )

/**
 * Reads a case from its text, numbers as written to the last digit, or from plain objects (whose numbers mean what
 * `JSON.stringify` writes), and holds every field against the rules of the form.
 */
export const parseCase = (input: string | CaseInput, options: ParseOptions = {}): ParsedCase => {
  try {
    return { ok: true, value: readCase(input, options) }
  } catch (error) {
    if (error instanceof FormError) return error.refusal
    throw error
  }
}
