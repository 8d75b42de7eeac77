import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parseCase } from '@khoan-viec/grading/case'
import { gradeCase } from '@khoan-viec/grading/engine'
import { generateNation } from './grading-nation.ts'

const TIMES = 7

const COMMUNES = 3321
const TASKS_EACH = 8

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0

/** Milliseconds of processor time each of so many runs took, the collecting of garbage on other threads included. */
const timeRuns = (run: () => unknown): readonly number[] =>
  Array.from({ length: TIMES }, () => {
    const from = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  })

const inMilliseconds = (times: readonly number[]): string =>
  `${median(times).toFixed(0)} ms (best ${Math.min(...times).toFixed(0)})`

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** Kilobytes that the answer for so many communes holds for each subject, beside the case itself. */
const kilobytesEach = (communes: number): string => {
  const parsed = parseCase(generateNation(communes, { tasksEach: TASKS_EACH, seed: 335 }))
  if (!parsed.ok) throw new Error(`no case: ${parsed.field}: ${parsed.message}`)
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const { results } = gradeCase(parsed.value, { toReach: false })
  collectGarbage()
  return ((process.memoryUsage().heapUsed - before) / 1e3 / results.length).toFixed(1)
}

/**
 * The nation's year, generated from a seed: reading and validating, and grading with derivations as data and `toReach`
 * left to demand, each beside `JSON.parse` of the same text on the same machine.
 */
export const benchGrading = (say: (line: string) => void): void => {
  const text = JSON.stringify(generateNation(COMMUNES, { tasksEach: TASKS_EACH, seed: 335 }))
  const parsed = parseCase(text)
  if (!parsed.ok) throw new Error(`the nation is no case: ${parsed.field}: ${parsed.message}`)
  const { value } = parsed
  const plain = timeRuns(() => JSON.parse(text))
  const reading = timeRuns(() => parseCase(text))
  const grading = timeRuns(() => gradeCase(value, { toReach: false }))
  const ratio = (times: readonly number[]): string => (median(times) / median(plain)).toFixed(1)
  const megabytes = (text.length / 1e6).toFixed(1)
  say(`grading: ${COMMUNES} communes, ${value.subjects.length} subjects, ${value.tasks.length} tasks, ${megabytes} MB`)
  say(`  JSON.parse          ${inMilliseconds(plain)}`)
  say(`  read and validate   ${inMilliseconds(reading)} = ${ratio(reading)} x JSON.parse`)
  say(`  grade and derive    ${inMilliseconds(grading)} = ${ratio(grading)} x JSON.parse (aim: at most 3)`)
  const [part, whole] = [Math.ceil(COMMUNES / 10), COMMUNES]
  say(
    `  memory of the answer, each subject: ${kilobytesEach(part)} kB of ${part} communes, ${kilobytesEach(whole)} kB of all`,
  )
}
