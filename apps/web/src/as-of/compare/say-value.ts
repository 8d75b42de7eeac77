import { lights } from '@khoan-viec/domain/task'
import type { Difference } from '@khoan-viec/protocol/past'
import { format } from '../../format/index.ts'
import { toneOf } from '../../task/parts/index.ts'
import { terms } from '../../words/index.ts'
import { momentsWords } from './words.ts'

/** A compared value in words. */
export function sayValue(field: Difference['field'], value: string | number | undefined): string {
  if (value === undefined) return momentsWords().nothing
  if (typeof value === 'number') return field === 'progress' ? format().percent(value) : format().number(value)
  const { status, outcome, level } = terms()
  switch (field) {
    case 'status':
      return wordIn(status, value)
    case 'outcome':
      return wordIn(outcome, value)
    case 'light':
      return sayLight(value)
    case 'self':
    case 'appraised':
    case 'computed':
    case 'decided':
      return wordIn(level, value)
    case 'deadline':
    case 'since':
    case 'until':
      return format().date(value)
    default:
      return value
  }
}

function sayLight(value: string): string {
  const light = lights.find((each) => each === value)
  return light ? terms().light[toneOf[light]] : value
}

const wordIn = (words: Readonly<Record<string, string>>, value: string): string => words[value] ?? value
