import { expect, test } from 'vitest'
import { readSmallYear } from '../testing/index.ts'
import { buildIn, stepsIn } from './index.ts'

const year = readSmallYear()
const eventsIn = (workflow: string) => year.find((each) => each.workflow === workflow)?.events ?? []

test('a workflow’s life is told step by step, in the time that it knew itself', () => {
  const steps = stepsIn(eventsIn('task/cap-giay'))

  expect(steps.slice(0, 6).map(({ event, at, kind, outcome, name, seq }) => [event, at, kind, outcome, name, seq])).toEqual([
    [1, '2024-01-09T02:00:00.000Z', 'started', 'done', undefined, undefined],
    [5, '2024-01-09T02:00:00.000Z', 'command', 'done', 'submit', 1],
    [6, '2024-01-09T02:00:00.000Z', 'record', 'done', 'load', undefined],
    [7, '2024-01-09T02:00:00.000Z', 'record', 'done', 'record', 1],
    [12, '2024-01-11T07:00:00.000Z', 'command', 'done', 'endorse', 2],
    [13, '2024-01-11T07:00:00.000Z', 'record', 'done', 'record', 2],
  ])
  expect(steps.find(({ kind }) => kind === 'said')).toMatchObject({ name: 'reply', other: 'meeting/hop-1' })
  expect(steps.at(-1)).toMatchObject({ kind: 'ended', at: '2025-01-20T09:00:00.000Z' })
})

test('of a whole year nothing is left untold, and nothing that was said is told', () => {
  const steps = year.flatMap(({ events }) => stepsIn(events))
  const told = JSON.stringify(steps)

  expect(new Set(steps.map(({ outcome }) => outcome))).toEqual(new Set(['done', 'refused']))
  expect(steps.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['started', 'command', 'heard', 'said', 'record', 'ended']),
  )
  expect(told).not.toMatch(/[ạ-ỹ]/)
})

const second = (text: string) => `2026-01-01T00:00:0${text}Z`
const timer = (id: string, seconds: string, end?: string) => [
  {
    eventId: id,
    eventTime: second('1'),
    eventType: 'EVENT_TYPE_TIMER_STARTED',
    timerStartedEventAttributes: { startToFireTimeout: `${seconds}s` },
  },
  ...(end === undefined
    ? []
    : [
        {
          eventId: `${id}0`,
          eventTime: second('2'),
          eventType: `EVENT_TYPE_TIMER_${end}`,
          [end === 'FIRED' ? 'timerFiredEventAttributes' : 'timerCanceledEventAttributes']: { startedEventId: id },
        },
      ]),
]

test('a timer is told once, with what became of it; in real time where no other is known', () => {
  const steps = stepsIn([...timer('1', '172800', 'FIRED'), ...timer('2', '0.500', 'CANCELED'), ...timer('3', '1')])

  expect(steps.map(({ kind, outcome, waitMs }) => [kind, outcome, waitMs])).toEqual([
    ['timer', 'done', 172_800_000],
    ['timer', 'cancelled', 500],
    ['timer', 'open', 1_000],
  ])
  expect(steps[0]?.at).toBe('2026-01-01T00:00:01.000Z')
})

test('the build is that of the last step', () => {
  const step = (id: string, build: string) => ({
    eventId: id,
    eventTime: second('1'),
    eventType: 'EVENT_TYPE_WORKFLOW_TASK_COMPLETED',
    workflowTaskCompletedEventAttributes: { workerVersion: { buildId: build } },
  })
  expect(buildIn([step('1', 'one'), step('2', 'two'), ...timer('3', '1')])).toBe('two')
  expect(buildIn(timer('3', '1'))).toBeUndefined()
})
