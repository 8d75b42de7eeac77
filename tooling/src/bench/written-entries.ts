import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spokenIn } from '@khoan-viec/db/search'
import { plusDays } from '@khoan-viec/domain/calendar'
import { posts } from '@khoan-viec/domain/organisation'
import type { RecordRequest } from '@khoan-viec/domain/stream'
import { readScenario } from '@khoan-viec/protocol/scenario'
import { dryRun } from '../dry-run/index.ts'
import { scenariosFolder } from '../rehearse/find-scenario.ts'

const FIRST_DAY = '2020-01-01'
const DAYS = 3_650
const PEOPLE = 3_000
const UNITS = 130
const WORDS = 24
const ENTRIES_OF_ONE = 25
const SYSTEM_SHARE = 0.4

type Written = { readonly kinds: readonly string[]; readonly words: readonly string[] }

/** What happens in a year and the words in which it is told, each as often as there. */
export function readYear(scenario: string): Written {
  const { engine } = dryRun(readScenario(readFileSync(join(scenariosFolder, `${scenario}.yaml`), 'utf8')))
  const events = engine.log.map(({ recorded }) => recorded.event)
  return {
    kinds: events.map(({ type }) => type).filter((type) => type !== 'opinion-given'),
    words: events.flatMap((event) => spokenIn({ kind: event.type, event }).flatMap((text) => text.split(/\s+/))),
  }
}

/** Entries `from`, `from + 1` … of ten years of a province, told in the words of one; the same for the same numbers. */
export function* writeEntries({ kinds, words }: Written, from: number, until: number, all: number) {
  const days = Array.from({ length: DAYS }, (_, n) => plusDays(FIRST_DAY, n))
  const draw = drawing(from + 1)
  for (let n = from; n < until; n++) {
    const isSystem = draw(1_000) < SYSTEM_SHARE * 1_000
    const person = draw(PEOPLE)
    const text = Array.from({ length: WORDS }, () => words[draw(words.length)]).join(' ')
    const day = days[Math.floor((n / all) * DAYS)] ?? FIRST_DAY
    const stream = `task/t-${Math.floor(n / ENTRIES_OF_ONE)}`
    yield {
      stream,
      seq: (n % ENTRIES_OF_ONE) + 1,
      cycle: day.slice(0, 4),
      unit: `u-${draw(UNITS)}`,
      ...(isSystem ? {} : { person: `p-${person}`, tenure: tenureOf(person) }),
      event: { type: kinds[draw(kinds.length)] ?? '', text },
      at: `${day}T02:00:00.000Z`,
      requestId: `request-${n}`,
      commandHash: '0'.repeat(64),
      workflowId: stream,
      runId: 'run',
    } satisfies RecordRequest & { readonly event: { readonly text: string } }
  }
}

/** The one post that each of the people holds. */
export const tenureOf = (person: number) =>
  ({ id: `t-${person}`, post: posts[person % posts.length] ?? 'AUDITOR', unit: 'u-1' }) as const

/** Whole numbers below the one asked for, that look like chance and are the same each time. */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
