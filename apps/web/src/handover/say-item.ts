import type { HandoverItem } from '@khoan-viec/domain/organisation'
import { format } from '../format/index.ts'
import { terms } from '../words/index.ts'
import { handoverWords } from './words.ts'

/** "Hoàn thành một phần (45%): đã khởi công hai nhà". */
export function sayItem({ outcome, fraction, note }: HandoverItem): string {
  const words = handoverWords()
  const named = terms().outcome[outcome]
  const said = fraction === undefined ? named : words.partly(named, format().percent(fraction))
  return note.trim() === '' ? said : words.withNote(said, note)
}
