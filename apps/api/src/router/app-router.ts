import { account } from '../account/index.ts'
import { administration } from '../administration/index.ts'
import { asOf } from '../as-of/index.ts'
import { assessment } from '../assessment/index.ts'
import { board } from '../board/index.ts'
import { cycle } from '../cycle/index.ts'
import { delegation } from '../delegation/index.ts'
import { draft } from '../draft/index.ts'
import { acceptance, followUp } from '../follow-up/index.ts'
import { grading } from '../grading/index.ts'
import { handover } from '../handover/index.ts'
import { system } from '../health/system.procedures.ts'
import { log } from '../log/index.ts'
import { meeting } from '../meeting/index.ts'
import { work } from '../my-work/index.ts'
import { notice } from '../notice/index.ts'
import { organisation } from '../organisation/index.ts'
import { reading } from '../reading/reading.procedures.ts'
import { record, workflow } from '../record/index.ts'
import { rehearsal } from '../rehearsal/rehearsal.procedures.ts'
import { rights } from '../rights/index.ts'
import { seats, session } from '../session/index.ts'
import { task } from '../task/index.ts'
import { router } from '../trpc/index.ts'
import { unit } from '../unit/index.ts'

/** Everything one may ask of the API, room by room. */
export const appRouter = router({
  acceptance,
  account,
  administration,
  asOf,
  assessment,
  board,
  cycle,
  delegation,
  draft,
  followUp,
  grading,
  handover,
  log,
  meeting,
  notice,
  organisation,
  reading,
  record,
  rehearsal,
  rights,
  seats,
  session,
  system,
  task,
  unit,
  work,
  workflow,
})

/** The API as the web client knows it: by type alone. */
export type AppRouter = typeof appRouter
