import { z } from '@hono/zod-openapi'
import { id } from '@khoan-viec/protocol/core'
import { offer } from './offer.ts'
import { board, boards } from './shapes/board.ts'
import { entries, entriesAsked } from './shapes/entry.ts'
import { grades, gradesAsked } from './shapes/grade.ts'
import { key } from './shapes/key.ts'
import { thing } from './shapes/shared.ts'
import { task, tasks, tasksAsked } from './shapes/task.ts'
import { unitPosts, units, unitsAsked } from './shapes/unit.ts'

/** Everything that other software may ask. */
export const offers = {
  key: offer({ id: 'readKey', path: '/key', request: {}, answer: key }),
  units: offer({ id: 'listUnits', path: '/units', scope: 'units', request: { query: unitsAsked }, answer: units }),
  posts: offer({
    id: 'listPosts',
    path: '/units/{code}/posts',
    scope: 'people',
    request: { params: z.strictObject({ code: id }) },
    answer: unitPosts,
  }),
  tasks: offer({ id: 'listTasks', path: '/tasks', scope: 'tasks', request: { query: tasksAsked }, answer: tasks }),
  task: offer({ id: 'readTask', path: '/tasks/{id}', scope: 'tasks', request: { params: thing }, answer: task }),
  grades: offer({
    id: 'listGrades',
    path: '/grades',
    scope: 'grades',
    request: { query: gradesAsked },
    answer: grades,
  }),
  boards: offer({ id: 'listBoards', path: '/boards', scope: 'boards', request: {}, answer: boards }),
  board: offer({ id: 'readBoard', path: '/boards/{id}', scope: 'boards', request: { params: thing }, answer: board }),
  entries: offer({
    id: 'listEntries',
    path: '/entries',
    scope: 'record',
    request: { query: entriesAsked },
    answer: entries,
  }),
} as const
