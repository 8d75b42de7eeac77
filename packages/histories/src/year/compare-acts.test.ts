import { expect, test } from 'vitest'
import { actsIn } from '../history/index.ts'
import { readSmallYear } from '../testing/index.ts'
import { compareActs } from './compare-acts.ts'

const workflow = 'task/ket-nap'
const events = readSmallYear().find((each) => each.workflow === workflow)?.events ?? []
const acts = actsIn(events, workflow)
const run = { workflow, run: 'r1' }
const recorded = acts.map(({ seq, requestId }) => ({ seq, requestId, run: 'r1' }))
const compare = (entries: typeof recorded) => compareActs(run, acts, (stream) => (stream === workflow ? entries : []))

test('a history tells every act of its stream, in order', () => {
  expect(acts.length).toBeGreaterThan(20)
  expect(acts.map(({ seq }) => seq)).toEqual(acts.map((_, index) => index + 1))
})

test('a history and its record tell one story, whatever other runs have written before and after', () => {
  expect(compare(recorded)).toBeUndefined()
  expect(compare([...recorded, { seq: acts.length + 1, requestId: 'later', run: 'r2' }])).toBeUndefined()
})

test('an act that the record does not hold, or holds for another, is named', () => {
  const { event } = acts[3] ?? { event: 0 }
  expect(compare(recorded.filter(({ seq }) => seq !== 4))).toEqual({
    code: 'act-unrecorded',
    event,
    stream: workflow,
    seq: 4,
  })
  expect(compare(recorded.map((entry) => (entry.seq === 4 ? { ...entry, requestId: 'other' } : entry)))).toEqual({
    code: 'act-differs',
    event,
    stream: workflow,
    seq: 4,
  })
})

test('an entry of this run that its history does not know is named', () => {
  const seq = acts.length + 1
  expect(compare([...recorded, { seq, requestId: 'slipped in', run: 'r1' }])).toEqual({
    code: 'entry-unknown',
    stream: workflow,
    seq,
  })
})
