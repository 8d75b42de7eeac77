import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assessment } from '@khoan-viec/domain/assessment'
import { type HandoverAct, inForce } from '@khoan-viec/domain/handover'
import { kindOfStream } from '@khoan-viec/domain/stream'
import type { Task, TaskEvent } from '@khoan-viec/domain/task'
import { outcomeOfTask } from '@khoan-viec/grading/year'
import { readScenario } from '@khoan-viec/protocol/scenario'
import { describe, expect, it } from 'vitest'
import { scenariosFolder } from '../rehearse/find-scenario.ts'
import { dryRun } from './play.ts'

const script = readScenario(readFileSync(join(scenariosFolder, 'hoang-mai-2024.yaml'), 'utf8'))
const { engine, refused } = dryRun(script)
const statesOf = (kind: string) =>
  [...engine.streams].filter(([id]) => kindOfStream(id) === kind).map(([, { state }]) => state)
// A stream's id says what its state and its events are.
const tasks = statesOf('task') as Task[]
const assessments = statesOf('assessment') as Assessment[]
const eventsOf = (task: Task) =>
  (engine.streams.get(`task/${task.id}`)?.events ?? []).map(({ event }) => event as TaskEvent)
const outcomes = tasks
  .filter(({ contract }) => contract)
  .map((task) => outcomeOfTask(task, engine.factsOf(task.cycle, task.unit)).outcome)
const happened = (test: (event: TaskEvent, events: readonly TaskEvent[]) => boolean) =>
  tasks.some((task) => eventsOf(task).some((event, _, all) => test(event, all)))

describe('the year of the town', () => {
  it('has ten units, and twenty-two contracted tasks or more', () => {
    expect(script.units.slice(1)).toHaveLength(10)
    expect(outcomes.length).toBeGreaterThanOrEqual(22)
  })

  it('measures every task by at least one indicator', () => {
    expect(tasks.filter(({ registration }) => registration.indicators.length === 0)).toEqual([])
  })

  it('refuses a late registration, and nothing of it is recorded', () => {
    const late = refused.find(({ act, refusal }) => act.command.type === 'submit' && refusal.code === 'too-late')

    expect(late).toBeDefined()
    expect(engine.stateOf(late?.act.stream ?? '')).toBeUndefined()
  })

  it.each<[string, (event: TaskEvent, all: readonly TaskEvent[]) => boolean]>([
    [
      'returns a task, which is corrected and approved',
      (event, all) =>
        event.type === 'concluded' &&
        event.verdict === 'RETURNED' &&
        all.some((each) => each.type === 'resubmitted') &&
        all.some((each) => each.type === 'signed'),
    ],
    ['has a task added by the superior', (event) => event.type === 'added'],
    ['rejects a routine task', (event) => event.type === 'concluded' && event.verdict === 'REJECTED'],
    ['reminds and escalates an unsigned contract', (event) => event.type === 'signature-reminded' && event.escalated],
    ['records a missed report', (event) => event.type === 'report-missed'],
    ['grants a waiver', (event) => event.type === 'waiver-decided' && event.granted],
    ['refuses a waiver', (event) => event.type === 'waiver-decided' && !event.granted],
    ['finds work done badly', (event) => event.type === 'checked' && event.check.quality === 'BADLY_DONE'],
    [
      'splits a quota to cells, which report',
      (event, all) => event.type === 'part-reported' && all.some((each) => each.type === 'cascaded'),
    ],
    ['hands tasks over to a new chairman', (event) => event.type === 'handed-over' && event.post === 'CHAIRMAN'],
    ['brings evidence', (event) => event.type === 'delivered' && event.delivery.evidence.length > 0],
  ])('%s', (_, test) => {
    expect(happened(test)).toBe(true)
  })

  it('changes the chairman in July', () => {
    const change = script.years[0].acts.find(({ command }) => command.type === 'change-head')

    expect(change?.at.slice(0, 7)).toBe('2024-07')
  })

  it('has the hand-over signed by both chairmen and the superior, and what it says stands on each task', () => {
    const [act, ...others] = statesOf('handover') as HandoverAct[]

    expect(others).toEqual([])
    expect(act?.status).toBe('SIGNED')
    expect(act?.signatures.map(({ role }) => role)).toEqual(['OUTGOING', 'INCOMING', 'SUPERIOR'])
    const said = (act?.lines ?? []).flatMap((line) => inForce(line) ?? [])
    expect(said.map(({ task, outcome }) => [task, outcome])).toEqual([
      ['quynh-xuan-1', 'COMPLETED'],
      ['quynh-xuan-2', 'PARTIAL'],
    ])
    for (const item of said)
      expect(tasks.find(({ id }) => id === item.task)?.handovers).toMatchObject([{ ...item, act: act?.hash }])
  })

  it('ends tasks in every way but one: done, late, badly, not at all, waived', () => {
    expect(new Set(outcomes)).toEqual(
      new Set(['EXCEEDED', 'COMPLETED', 'COMPLETED_LATE', 'POOR_QUALITY', 'NOT_DONE', 'WAIVED']),
    )
  })

  it('has one person in two posts, graded once', () => {
    const [, ...units] = script.units
    const both = units
      .flatMap(({ people }) => people)
      .filter(({ id }) => {
        const posts = units
          .flatMap(({ tenures }) => tenures)
          .filter(({ person }) => person === id)
          .map(({ post }) => post)
        return posts.includes('SECRETARY') && posts.includes('CHAIRMAN')
      })

    expect(both).toHaveLength(1)
    expect(assessments.filter(({ subject }) => subject === both[0]?.id)).toHaveLength(1)
  })

  it('upholds an appeal that changes a level, and rejects one that does not', () => {
    const levelsOf = ({ computed }: Assessment) => [...new Set(computed.map(({ level }) => level))]
    const ruled = (upheld: boolean) =>
      assessments.filter(({ appeals }) => appeals.some(({ ruling }) => ruling?.upheld === upheld))

    expect(ruled(true).map(levelsOf)).toEqual([['COMPLETED', 'GOOD']])
    expect(ruled(false).map((each) => levelsOf(each).length)).toEqual([1])
  })

  it('has a level decided otherwise than computed, with its reason', () => {
    const differing = assessments.filter(
      ({ computed, decisions }) => decisions.at(-1)?.level !== computed.at(-1)?.level,
    )

    expect(differing.length).toBeGreaterThan(0)
    for (const { decisions } of differing) expect(decisions.at(-1)?.reason).not.toBe('')
  })

  it('keeps the best level within its cap', () => {
    const best = assessments.filter(
      ({ kind, decisions }) => kind === 'COLLECTIVE' && decisions.at(-1)?.level === 'EXCELLENT',
    )

    expect(best).toHaveLength(1)
  })
})
