import type { Database } from '@khoan-viec/db/schema'
import type { YearActivities } from '@khoan-viec/workflows/keep-stream'
import type { Kysely } from 'kysely'
import { composeBoard } from '../year/compose-board.ts'
import { gradeYear } from '../year/grade-year.ts'
import { handoverTasks } from '../year/handover-tasks.ts'
import { projectYear } from '../year/project-year.ts'
import { sealYear } from '../year/seal-year.ts'
import { subjectsToAssess } from '../year/subjects-to-assess.ts'
import { unfinishedWork } from '../year/unfinished-work.ts'

/** What the cycle asks of the grading engine and of the papers beside the record. Each only reads the record. */
export const createYearActivities = (db: Kysely<Database>, folder: string): YearActivities => ({
  subjectsToAssess: (cycle) => subjectsToAssess(db, cycle),
  gradeYear: (what) => gradeYear(db, folder, what),
  projectYear: (what) => projectYear(db, folder, what),
  boardContent: (what) => composeBoard(db, folder, what),
  unfinishedWork: () => unfinishedWork(db),
  handoverTasks: (what) => handoverTasks(db, what),
  sealFacts: (cycle) => sealYear(db, cycle),
})
