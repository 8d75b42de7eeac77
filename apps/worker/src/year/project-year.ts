import type { Database } from '@khoan-viec/db/schema'
import type { LocalDate } from '@khoan-viec/domain/core'
import { gradingSubjects } from '@khoan-viec/domain/organisation'
import { gradeCase } from '@khoan-viec/grading/engine'
import { projectedCase } from '@khoan-viec/grading/year'
import type { Kysely } from 'kysely'
import { keepPaper } from '../papers/index.ts'
import { readYear } from './read-year.ts'

/** Where everybody would stand if the year ended today. No grade: what people have yet to assess is assumed, and said so. */
export async function projectYear(
  db: Kysely<Database>,
  folder: string,
  { cycle, date }: { readonly cycle: string; readonly date: LocalDate },
): Promise<{ readonly answer: string }> {
  const year = await readYear(db, cycle)
  const { case: input, assumed } = projectedCase({
    ...year,
    subjects: gradingSubjects(year.organisation, year.cycle),
    today: date,
  })
  return {
    answer: await keepPaper(folder, JSON.stringify({ date, isGrade: false, assumed, answer: gradeCase(input) })),
  }
}
