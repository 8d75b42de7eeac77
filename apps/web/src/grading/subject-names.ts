import { nameOf, type Names } from '@khoan-viec/grading/explain'
import type { TableAnswer } from './queries.ts'

/** Names of everybody whom the reader sees in the table, by subject. */
export const namesIn = (table: TableAnswer | undefined): Names =>
  Object.fromEntries((table?.groups ?? []).flatMap(({ rows }) => rows.map(({ subject, name }) => [subject, name])))

export const useSubjectNames = (table: () => TableAnswer | undefined) => (subject: string) =>
  nameOf(subject, namesIn(table()))
