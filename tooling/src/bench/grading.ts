import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parseCase, type CheckedCase } from '@khoan-viec/grading/case'
import { gradeCase } from '@khoan-viec/grading/engine'
import { generateNation } from './grading-nation.ts'
import { timeInTurns, timeOnce, type Timed } from './measure.ts'

/**
 * Either side is run so often before it is measured that the engine has compiled what it will, and then so often that the
 * middle does not hang on whether a few gradings more or less met a collection of garbage.
 */
const ROUNDS = { warm: 15, measured: 60 }

const COMMUNES = 3321
const TASKS_EACH = 8

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

const readNation = (text: string): CheckedCase => {
  const parsed = parseCase(text)
  if (!parsed.ok) throw new Error(`the nation is no case: ${parsed.field}: ${parsed.message}`)
  return parsed.value
}

const writeNation = (communes: number): string =>
  JSON.stringify(generateNation(communes, { tasksEach: TASKS_EACH, seed: 335 }))

/** In a function of its own, so that nobody holds the text when it is done. */
const makeNation = (communes: number): CheckedCase => readNation(writeNation(communes))

/** Kilobytes that the answer for so many communes holds for each subject, beside the case itself. */
const kilobytesEach = (communes: number): string => {
  const value = makeNation(communes)
  // What the case itself keeps of a first grading, such as numbers once written, is there before.
  gradeCase(value, { toReach: false })
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const { results } = gradeCase(value, { toReach: false })
  collectGarbage()
  return ((process.memoryUsage().heapUsed - before) / 1e3 / results.length).toFixed(1)
}

/**
 * The nation's year, generated from a seed: reading and validating, and grading with derivations as data and `toReach`
 * left to demand, each beside `JSON.parse` of the same text on the same machine. First each for the first time in this
 * process, then in turns once all are warm.
 */
export async function benchGrading(say: (line: string) => void): Promise<void> {
  const text = writeNation(COMMUNES)
  const plain = async () => JSON.parse(text)
  const reading = async () => parseCase(text)
  const firstPlain = await timeOnce(plain)
  const firstReading = await timeOnce(reading)
  const value = readNation(text)
  const grading = async () => gradeCase(value, { toReach: false })
  const firstGrading = await timeOnce(grading)
  const megabytes = (text.length / 1e6).toFixed(1)
  say(`grading: ${COMMUNES} communes, ${value.subjects.length} subjects, ${value.tasks.length} tasks, ${megabytes} MB`)
  const [warmPlain, warmGrading] = await timeInTurns([plain, grading], ROUNDS)
  const [besidePlain, warmReading] = await timeInTurns([plain, reading], ROUNDS)
  if (!warmPlain || !warmGrading || !besidePlain || !warmReading) throw new Error('four were timed')
  say(`  JSON.parse          ${inWords(warmPlain, warmPlain)}`)
  say(`  read and validate   ${inWords(warmReading, besidePlain)}`)
  say(`  grade and derive    ${inWords(warmGrading, warmPlain)} (aim: at most 3 by the clock)`)
  say(
    `  for the first time  JSON.parse ${ms(firstPlain.clock)}, read ${ms(firstReading.clock)}, grade ${ms(firstGrading.clock)}`,
  )
  const [part, whole] = [Math.ceil(COMMUNES / 10), COMMUNES]
  say(
    `  memory of the answer, each subject: ${kilobytesEach(part)} kB of ${part} communes, ${kilobytesEach(whole)} kB of all`,
  )
}

const ms = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`

/** By the clock, and of the processors with what collects garbage beside; each also as so many times the other. */
const inWords = (timed: Timed, base: Timed): string =>
  `${ms(timed.p50)} = ${(timed.p50 / base.p50).toFixed(2)} x, ` +
  `of processors ${ms(timed.processor)} = ${(timed.processor / base.processor).toFixed(2)} x`
