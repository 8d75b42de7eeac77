import type { Readable } from 'node:stream'
import { type Cell, writeSheet } from '@khoan-viec/documents/sheet'
import { peopleColumns } from '@khoan-viec/domain/organisation'
import type { Language } from '../office-list/index.ts'
import type { PeopleDraft } from './drafts.ts'
import { listWords } from './write-template.ts'

const WIDTH = 20
const REASON_WIDTH = 80

/** The rows refused as they were written, each with its number and the reason. */
export function writeRefused({ refused }: PeopleDraft, language: Language): Readable {
  const words = listWords[language]
  return writeSheet(
    {
      name: words.sheets.refused,
      columns: [
        { title: words.row, width: 8 },
        ...peopleColumns.map((column) => ({ title: words.columns[column], width: WIDTH })),
        { title: words.reason, width: REASON_WIDTH },
      ],
    },
    rowsOf(),
  )

  async function* rowsOf(): AsyncGenerator<readonly Cell[]> {
    for (const { row, cells, fault } of refused)
      yield [{ number: row }, ...cells.map((text) => ({ text })), { text: words.say(fault) }]
  }
}
