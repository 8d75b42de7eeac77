import type { Kysely, Selectable } from 'kysely'
import type { AssessmentTable, Database } from '../schema/index.ts'

export type AssessmentRecord = Selectable<AssessmentTable> & { readonly unit_name: string; readonly grp: string }

/** Assessments of a cycle: of these units, or of all. */
export async function listAssessments(
  db: Kysely<Database>,
  { cycle, units }: { readonly cycle?: string; readonly units?: readonly string[] },
): Promise<readonly AssessmentRecord[]> {
  return await selectAssessments(db)
    .$if(cycle !== undefined, (query) => query.where('assessment.cycle', '=', cycle ?? ''))
    .$if(units !== undefined, (query) => query.where('assessment.unit', 'in', units?.length ? units : ['']))
    .orderBy('unit.grp')
    .orderBy('assessment.kind')
    .orderBy('unit.name_fold')
    .orderBy('assessment.id')
    .execute()
}

export const findAssessment = (db: Kysely<Database>, stream: string): Promise<AssessmentRecord | undefined> =>
  selectAssessments(db).where('assessment.id', '=', stream).executeTakeFirst()

const selectAssessments = (db: Kysely<Database>) =>
  db
    .selectFrom('assessment')
    .innerJoin('unit', 'unit.code', 'assessment.unit')
    .selectAll('assessment')
    .select(['unit.name as unit_name', 'unit.grp'])
