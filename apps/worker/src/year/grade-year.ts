import type { Database } from '@khoan-viec/db/schema'
import { gradeCase } from '@khoan-viec/grading/engine'
import { caseOfYear } from '@khoan-viec/grading/year'
import type { Graded } from '@khoan-viec/workflows/keep-stream'
import type { Kysely } from 'kysely'
import { keepPaper } from '../papers/index.ts'
import { readYear } from './read-year.ts'

/**
 * Grades the year as the record has it. Case and answer are kept by content; the answer names only subjects whose grade
 * is new or other than the last one.
 */
export async function gradeYear(
  db: Kysely<Database>,
  folder: string,
  { cycle, because }: { readonly cycle: string; readonly because: string },
): Promise<Graded> {
  const year = await readYear(db, cycle)
  const { regulation, missing, case: input } = caseOfYear(year)
  if (!input) return { missing, results: [] }

  const answer = gradeCase(input)
  const hashes = {
    case: await keepPaper(folder, JSON.stringify(input)),
    answer: await keepPaper(folder, JSON.stringify(answer)),
  }
  const results = answer.results.flatMap(({ subject, level, possible, score }) => {
    const found = year.assessmentStreams.get(subject)
    if (!found) return []
    const last = found.assessment.computed.at(-1)
    const isSame = last?.level === level && last.score === score && String(last.possible) === String(possible)
    // Whoever appealed is answered even when the new grade is the old one.
    if (isSame && because !== `appeal/${found.stream}`) return []
    return [{ stream: found.stream, computed: { level, possible, score, ...hashes } }]
  })
  if (results.length === 0) return { missing, results }
  return { grading: { because, regulation, ...hashes, subjects: answer.results.length }, missing, results }
}
