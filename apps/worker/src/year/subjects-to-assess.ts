import type { Database } from '@khoan-viec/db/schema'
import { gradingSubjects } from '@khoan-viec/domain/organisation'
import type { SubjectToAssess } from '@khoan-viec/workflows/keep-stream'
import type { Kysely } from 'kysely'
import { readYear } from './read-year.ts'

/** Collectives and heads of the period, those who left in it included. */
export async function subjectsToAssess(db: Kysely<Database>, cycle: string): Promise<readonly SubjectToAssess[]> {
  const year = await readYear(db, cycle)
  return gradingSubjects(year.organisation, year.cycle)
}
