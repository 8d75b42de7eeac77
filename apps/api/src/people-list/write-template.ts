import { findOrganisation, findState } from '@khoan-viec/db/stream'
import { writeBook } from '@khoan-viec/documents/sheet'
import {
  bases,
  type Organisation,
  type PeopleColumn,
  peopleColumns,
  posts,
  unitPosts,
  unitsOn,
} from '@khoan-viec/domain/organisation'
import * as english from '@khoan-viec/words/en'
import { en, type PeopleListWords, vi } from '@khoan-viec/words/people-list'
import * as vietnamese from '@khoan-viec/words/vi'
import { TOGETHER_MOST } from '@khoan-viec/workflows/keep-stream'
import type { Language } from '../office-list/index.ts'
import type { Viewer } from '../trpc/index.ts'
import { ROWS_MOST } from './read-people.ts'

export const listWords: Readonly<Record<Language, PeopleListWords>> = { vi, en }
const terms = { vi: vietnamese.terms, en: english.terms }

const widths = [18, 28, 28, 20, 14, 14, 16, 22, 22, 32]
const number = (language: Language) => (value: number) => new Intl.NumberFormat(language).format(value)

/** An empty list to fill in, with what may be chosen in it, and how. */
export async function writeTemplate({ house, time }: Viewer, language: Language): Promise<Uint8Array> {
  const words = listWords[language]
  const state = await findState<Organisation>(house.db, await findOrganisation(house.db))
  const units = state ? unitsOn(state, time.today).filter(({ kind }) => unitPosts[kind].length > 0) : []
  const post = posts.map((each) => terms[language].post[each])
  const basis = bases.map((each) => words.bases[each])
  const most = Math.max(units.length, post.length)
  const choices = (column: string, count: number) => ({ sheet: words.sheets.units, column, count })
  const offered: Readonly<Partial<Record<PeopleColumn, ReturnType<typeof choices>>>> = {
    post: choices('C', post.length),
    unit: choices('A', units.length),
    basis: choices('D', basis.length),
  }
  const write = number(language)
  const example = [
    'cb-017',
    'Nguyễn Văn A',
    post[0] ?? '',
    units[0]?.code ?? '',
    '01/07/2025',
    '',
    basis[0] ?? '',
    '12-QĐ/TU',
  ]
  const titles = peopleColumns.map((column) => words.columns[column])
  return await writeBook([
    {
      name: words.sheets.guide,
      columns: [{ title: words.sheets.guide, width: 28 }, ...widths.slice(1).map((width) => ({ title: '', width }))],
      rows: [
        ...words.guide({ rows: write(ROWS_MOST), changes: write(TOGETHER_MOST) }).map((line) => [line]),
        [],
        titles,
        example,
      ],
    },
    {
      name: words.sheets.list,
      columns: peopleColumns.map((column, index) => {
        const offer = offered[column]
        return { title: words.columns[column], width: widths[index] ?? 0, ...(offer ? { choices: offer } : {}) }
      }),
      rows: [],
      room: ROWS_MOST,
    },
    {
      name: words.sheets.units,
      columns: [
        { title: words.unitColumns[0], width: 22 },
        { title: words.unitColumns[1], width: 40 },
        { title: words.columns.post, width: 30 },
        { title: words.columns.basis, width: 16 },
      ],
      rows: Array.from({ length: most }, (_, n) => [
        units[n]?.code ?? '',
        units[n]?.name ?? '',
        post[n] ?? '',
        basis[n] ?? '',
      ]),
    },
  ])
}
