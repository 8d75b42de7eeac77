import type { SettingsInput } from '@khoan-viec/grading/case'
import { settingValue, type Language } from '@khoan-viec/grading/explain'
import { format } from '../../format/index.ts'
import type { TableAnswer } from '../queries.ts'

export type Setting = keyof SettingsInput
type Value = string | number | boolean

/** Another text and other settings; what is not named stays as the year was graded. */
export type Wish = {
  readonly regulation?: string
  readonly settings: Readonly<Partial<Record<Setting, Value>>>
}

export const asGraded: Wish = { settings: {} }

/** Every setting of the engine with the values worth trying, in the order of the derivation. */
export const choices: Readonly<Record<Setting, readonly Value[]>> = {
  capRate: [0.1, 0.15, 0.2, 0.25],
  capBase: ['GOOD_ONLY', 'GOOD_OR_BETTER', 'ALL_IN_GROUP'],
  collectiveForcing: ['NONE', 'LEADER_LIST'],
  basicTargets: ['ALL_MISSED', 'ANY_MISSED'],
  downgradeSteps: [1, 2, 3],
  downgradePer: ['ONCE', 'TASK'],
  downgradeFloor: ['ASK', 'COMPLETED', 'NOT_COMPLETED'],
  gapShare: [0.5, 0.6, 0.7, 0.8, 0.9],
  headBound: [true, false],
}

const shares: readonly Setting[] = ['capRate', 'gapShare']

/** A value as it is read, a share as percent. Without a number it stands as words. */
export function sayValue(name: Setting, value: Value, language: Language): string {
  const number = typeof value === 'boolean' ? Number.NaN : Number(value)
  if (Number.isNaN(number)) return settingValue(typeof value === 'number' ? String(value) : value, language)
  return shares.includes(name) ? format().percent(number) : format().number(number)
}

/** The settings by which the year was graded, as its derivation tells them. */
export function settingsOf(table: TableAnswer): Readonly<Record<string, Value>> {
  const step = table.answer?.results[0]?.derivation.find((each) => each.step === 'SETTINGS')
  return step?.step === 'SETTINGS'
    ? Object.fromEntries(step.facts.settings.map(({ name, value }) => [name, value]))
    : {}
}
