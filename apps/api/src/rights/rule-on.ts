import { findAssessment } from '@khoan-viec/db/assessment'
import { loadFacts } from '@khoan-viec/db/facts'
import { findState } from '@khoan-viec/db/stream'
import { findOnward } from '@khoan-viec/db/task'
import {
  explainRight,
  type Matter,
  type MayRead,
  mayRead,
  type Ruling,
  readings,
  type Reading,
  readingTenure,
} from '@khoan-viec/domain/access'
import type { Assessment } from '@khoan-viec/domain/assessment'
import type { Meeting } from '@khoan-viec/domain/meeting'
import type { Task } from '@khoan-viec/domain/task'
import type { House } from '../house/index.ts'
import { readerOf, seeAs, type Viewer } from '../trpc/index.ts'

export type Asked = {
  readonly person: string
  readonly kind: string
  readonly id: string
  /** A command of the table of rights, or `read`. */
  readonly act: string
  readonly subject?: string | undefined
}

/** Nothing told: somebody who is not there, a thing that is not there, and one that he may not know of are the same. */
const UNSEEN: Ruling = { allowed: false, because: { why: 'unseen' } }

/** What the rules say of somebody, an act and a thing in this house now. */
export async function ruleOn(house: House, asked: Asked): Promise<Ruling> {
  const viewer = await seeAs(house, asked.person)
  if (!viewer) return UNSEEN
  if (asked.act === 'read') return ruleOnReading(viewer, asked)
  const matter = await findMatter(viewer, asked)
  if (!matter) return UNSEEN
  const unit = matter.kind === 'task' ? matter.unit : matter.kind === 'assessment' ? matter.assessment.unit : undefined
  const of = { cycle: viewer.cycle?.id ?? '', ...(unit === undefined ? {} : { unit }) }
  const facts = await loadFacts(house.db, of, viewer.time.today)
  if (unit !== undefined && !facts.unit) return UNSEEN
  return explainRight(viewer.actor, { command: asked.act, subject: asked.subject }, matter, {
    facts,
    at: viewer.time.now,
  })
}

async function ruleOnReading(viewer: Viewer, { kind, id, person }: Asked): Promise<Ruling> {
  if (!isReading(kind)) return UNSEEN
  const rule: MayRead = readings[kind]
  const reader = readerOf(viewer)
  if (rule.by === 'ANYBODY' || rule.by === 'SEATED') return { allowed: true }
  if (rule.by === 'OWNER') return id === person ? { allowed: true } : UNSEEN
  if (rule.by === 'POST') {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a reading whose rule is by post is one by post
    const under = readingTenure(kind as 'past', reader)
    return under
      ? { allowed: true, under }
      : { allowed: false, because: { why: 'no-post', needed: [{ posts: rule.posts, at: 'AUTHORITY' }] } }
  }
  const thing = await findThing(viewer, kind, id)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a reading whose rule is by relation is one by relation
  return thing && mayRead(kind as 'task', thing, reader) ? { allowed: true } : UNSEEN
}

const isReading = (kind: string): kind is Reading => Object.hasOwn(readings, kind)

async function findThing({ house: { db }, time }: Viewer, kind: Reading, id: string) {
  if (kind === 'unit') return { unit: id }
  if (kind === 'task') {
    // Asked whether there is such a task or not, as where it is read.
    const [task, onward] = await Promise.all([findState<Task>(db, `task/${id}`), findOnward(db, id)])
    return task && { unit: task.unit, task, onward }
  }
  if (kind !== 'assessment') return {}
  const found = await findAssessment(db, `assessment/${id}`, time.today)
  return found && { unit: found.unit, subject: found.subject }
}

async function findMatter({ house: { db }, cycle }: Viewer, { kind, id, act }: Asked): Promise<Matter | undefined> {
  switch (kind) {
    case 'task': {
      // What brings a task into being is asked of the unit that is to have it.
      if (act === 'submit' || act === 'add') return { kind, unit: id }
      const task = await findState<Task>(db, `task/${id}`)
      return task && { kind, unit: task.unit, task }
    }
    case 'assessment': {
      const assessment = await findState<Assessment>(db, `assessment/${id}`)
      return assessment && { kind, assessment }
    }
    case 'meeting': {
      const meeting = await findState<Meeting>(db, `meeting/${id}`)
      return meeting || act === 'convene' ? { kind, meeting } : undefined
    }
    case 'cycle':
      return cycle?.id === id || act === 'open' ? { kind, cycle: cycle?.id === id ? cycle : undefined } : undefined
    case 'organisation':
      return { kind }
    default:
      return undefined
  }
}
