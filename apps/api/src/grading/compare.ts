import { parseCase, type CaseInput, type SettingsInput } from '@khoan-viec/grading/case'
import { compareAnswers, type Comparison } from '@khoan-viec/grading/compare'
import { gradeCase } from '@khoan-viec/grading/engine'
import { REGULATIONS } from '@khoan-viec/grading/regulations'
import { z } from 'zod'
import { readsAll } from '../access/index.ts'
import { readPaper } from '../paper/index.ts'
import { notFound, signedIn } from '../trpc/index.ts'

const input = z.strictObject({
  /** A round of the year's gradings; the latest when absent. */
  round: z.number().int().optional(),
  /** Another text, by id; that of the year when absent. */
  regulation: z.enum(REGULATIONS.map(({ id }) => id)).optional(),
  /** Other settings, by name; the reader of cases refuses what is none. */
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
})

/** A study of the year, or the field that the other text needs and the year's case does not have. */
export type YearComparison =
  | { readonly can: true; readonly comparison: Comparison }
  | { readonly can: false; readonly field: string; readonly subject?: string }

/** The case as it was graded, beside the same by another text or with other settings. */
export const compareYear = (graded: CaseInput, { regulation: id, settings }: z.infer<typeof input>): YearComparison => {
  const regulation = REGULATIONS.find((text) => text.id === id)
  const other = parseCase(graded, {
    settings: settings as SettingsInput, // the reader checks every setting by its own form
    ...(regulation ? { regulation } : {}),
  })
  if (!other.ok) {
    const subject = graded.subjects[Number(/^subjects\[(\d+)\]/.exec(other.field)?.[1] ?? -1)]?.id
    return { can: false, field: other.field, ...(subject === undefined ? {} : { subject }) }
  }
  const comparison = compareAnswers(gradeCase(graded, { toReach: false }), gradeCase(other.value, { toReach: false }))
  return { can: true, comparison }
}

/** Who would move, and by which rule, were the year's stored case graded otherwise. Records nothing; for who sees every unit. */
export const compare = signedIn
  .input(input)
  .query(async ({ ctx: { viewer, house }, input: asked }): Promise<YearComparison> => {
    const gradings = viewer.shown?.gradings ?? []
    const grading = asked.round === undefined ? gradings.at(-1) : gradings.find(({ round }) => round === asked.round)
    if (!readsAll(viewer) || !grading) throw notFound()
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the worker wrote a case that the engine had read
    const graded = (await readPaper(house, grading.case)) as CaseInput | undefined
    if (!graded) throw notFound()
    return compareYear(graded, asked)
  })
