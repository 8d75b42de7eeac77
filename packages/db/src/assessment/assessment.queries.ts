import type { LocalDate } from '@khoan-viec/domain/core'
import type { Kysely, Selectable } from 'kysely'
import type { AssessmentTable, Database } from '../schema/index.ts'
import { unitsAsOn } from '../unit/units-as-on.ts'

export type AssessmentRecord = Selectable<AssessmentTable> & { readonly unit_name: string; readonly grp: string }

/** Assessments of a cycle: of these units, or of all; units are named as they stand on that day. */
export async function listAssessments(
  db: Kysely<Database>,
  { cycle, units, on }: { readonly cycle?: string; readonly units?: readonly string[]; readonly on: LocalDate },
): Promise<readonly AssessmentRecord[]> {
  return await selectAssessments(db, on)
    .$if(cycle !== undefined, (query) => query.where('assessment.cycle', '=', cycle ?? ''))
    .$if(units !== undefined, (query) => query.where('assessment.unit', 'in', units?.length ? units : ['']))
    .orderBy('unit.grp')
    .orderBy('assessment.kind')
    .orderBy('unit.name_fold')
    .orderBy('assessment.id')
    .execute()
}

export const findAssessment = (
  db: Kysely<Database>,
  stream: string,
  on: LocalDate,
): Promise<AssessmentRecord | undefined> =>
  selectAssessments(db, on).where('assessment.id', '=', stream).executeTakeFirst()

const selectAssessments = (db: Kysely<Database>, on: LocalDate) =>
  db
    .selectFrom('assessment')
    .innerJoin(unitsAsOn(db, on).as('unit'), 'unit.code', 'assessment.unit')
    .selectAll('assessment')
    .select(['unit.name as unit_name', 'unit.grp'])
