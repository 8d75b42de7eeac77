import { FormError, isObject, parseExactJson, readAll, refuse, type JsonSchema, type Refusal } from '../form/index.ts'
import { rankOf } from '../level/index.ts'
import { kindDefinition, overlayForm, regulationForm, textDefinitions } from './form.ts'
import { OVERLAYS, REGULATIONS } from './select.ts'
import type { Test } from './test-types.ts'
import type { Condition, ForcingCase, KindRules, LevelRule, Overlay, Regulation } from './types.ts'

export type ParsedText =
  | { readonly ok: true; readonly regulation: Regulation }
  | { readonly ok: true; readonly overlay: Overlay }
  | Refusal

type GradesBy = Regulation['gradesBy']

const NEEDS: Readonly<Partial<Record<Test['is'], GradesBy>>> = {
  SCORE: 'POINTS',
  POINTS_SHARE: 'POINTS',
  DEGREE: 'DEGREES',
  ANY_DEGREE: 'DEGREES',
}

const checkTest = (test: Test, field: string, gradesBy: GradesBy): void => {
  const needs = NEEDS[test.is]
  if (needs && needs !== gradesBy)
    refuse(
      `${field}.is`,
      `${test.is} is for a text that grades by ${needs}, not by ${gradesBy}`,
      `${test.is} dành cho văn bản xếp loại theo ${needs}, không phải theo ${gradesBy}`,
    )
  if (test.is === 'ALL_OF' || test.is === 'ANY_OF') {
    test.tests.forEach((inner, at) => checkTest(inner, `${field}.tests[${at}]`, gradesBy))
  }
}

const checkConditions = (conditions: readonly Condition[], field: string, gradesBy: GradesBy): void =>
  conditions.forEach(({ test }, at) => checkTest(test, `${field}[${at}].test`, gradesBy))

const checkLevels = (
  levels: readonly LevelRule[],
  forced: readonly ForcingCase[],
  field: string,
  gradesBy: GradesBy,
): void => {
  checkConditions(forced, `${field}forced`, gradesBy)
  levels.forEach(({ level, conditions }, at) => {
    const above = levels[at - 1]
    if (level === 'NOT_COMPLETED')
      refuse(
        `${field}levels[${at}].level`,
        'NOT_COMPLETED is forced, it has no conditions',
        'NOT_COMPLETED là mức bắt buộc, không có điều kiện',
      )
    if (above && rankOf(above.level) <= rankOf(level))
      refuse(`${field}levels[${at}].level`, `${level} stands below ${above.level}`, `${level} đứng dưới ${above.level}`)
    checkConditions(conditions ?? [], `${field}levels[${at}].conditions`, gradesBy)
  })
}

const checkKind = (kind: KindRules | null, field: string, gradesBy: GradesBy): void => {
  if (!kind) return
  checkLevels(kind.levels, kind.forced, `${field}.`, gradesBy)
  if (kind.otherwise.possible.length === 0)
    refuse(`${field}.otherwise.possible`, 'something must stay possible', 'phải còn ít nhất một mức có thể')
  if (gradesBy === 'POINTS' && !kind.resultParts)
    refuse(`${field}.resultParts`, 'is needed: the text grades by points', 'còn thiếu: văn bản chấm bằng điểm')
}

const checkRegulation = (text: Regulation): void => {
  if (REGULATIONS.some(({ id }) => id === text.id)) refuse('id', `"${text.id}" is taken`, `"${text.id}" đã được dùng`)
  if (text.until !== null && text.until <= text.from)
    refuse('until', `${text.until} is not after ${text.from}`, `${text.until} không sau ${text.from}`)
  for (const kind of ['COLLECTIVE', 'LEADER', 'INDIVIDUAL'] as const)
    checkKind(text.kinds[kind], `kinds.${kind}`, text.gradesBy)
}

const checkOverlay = (text: Overlay): void => {
  if (OVERLAYS.some(({ id }) => id === text.id)) refuse('id', `"${text.id}" is taken`, `"${text.id}" đã được dùng`)
  if (text.does === 'CONDITIONS') checkLevels(text.levels, text.forced, '', 'POINTS')
}

/** Reads a regulation or an overlay from its file, and names the place of what is wrong with it. */
export const parseRegulation = (text: string): ParsedText => {
  try {
    const value = parseExactJson(text)
    if (isObject(value) && Object.hasOwn(value, 'does')) {
      const overlay = readAll(overlayForm, value)
      checkOverlay(overlay)
      return { ok: true, overlay }
    }
    const regulation = readAll(regulationForm, value)
    checkRegulation(regulation)
    return { ok: true, regulation }
  } catch (error) {
    if (error instanceof FormError) return error.refusal
    throw error
  }
}

export const regulationSchema: JsonSchema = {
  ...regulationForm.schema,
  $defs: { ...textDefinitions, ...kindDefinition },
}
export const overlaySchema: JsonSchema = { ...overlayForm.schema, $defs: textDefinitions }
