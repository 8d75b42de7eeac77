import type { Readable } from 'node:stream'
import { type Cell, writeSheet } from '@khoan-viec/documents/sheet'
import type { OddRow } from '@khoan-viec/domain/organisation'
import { en, type NationalListWords, type OddColumn, oddColumns, vi } from '@khoan-viec/words/national-list'
import type { Language } from '../office-list/index.ts'

const words: Readonly<Record<Language, NationalListWords>> = { vi, en }
const widths: Readonly<Partial<Record<OddColumn, number>>> = { row: 10, reason: 90, oldCode: 12, newCode: 12 }

/** The odd rows as the list has them, each with the reason why nothing is made of it. */
export function writeOdd(odd: readonly OddRow[], language: Language): Readable {
  const { sheet, columns, tables, say } = words[language]
  return writeSheet(
    { name: sheet, columns: oddColumns.map((each) => ({ title: columns[each], width: widths[each] ?? 26 })) },
    rowsOf(),
  )

  async function* rowsOf(): AsyncGenerator<readonly Cell[]> {
    for (const each of odd) {
      const said = { ...each, table: tables[each.table], looksLike: each.looksLike ?? '', reason: say(each) }
      yield oddColumns.map((column) => ({ text: said[column] }))
    }
  }
}
