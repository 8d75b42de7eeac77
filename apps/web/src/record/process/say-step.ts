import { refusalCodes } from '@khoan-viec/domain/core'
import type { AnyEvent, ProcessStep } from '@khoan-viec/protocol/record'
import { format } from '../../format/index.ts'
import { explainRefusal, happenings } from '../../words/index.ts'
import { streamOf } from '../question.ts'
import { workflowWords } from './words.ts'

/** Kinds of the entries in sight, by their place in the stream. */
export type KindsBySeq = ReadonlyMap<number, AnyEvent['type']>

/** One step of a workflow as a sentence. */
export function sayStep(step: ProcessStep, kinds: KindsBySeq): string {
  const said = whatOf(step, kinds)
  const { kind, outcome } = step
  // A command says itself how it went, and that a thing was done goes without saying.
  if (kind === 'command' || outcome === 'done' || outcome === 'refused') return said
  return `${said} (${workflowWords().outcome[outcome]})`
}

function whatOf(step: ProcessStep, kinds: KindsBySeq): string {
  const words = workflowWords().step
  switch (step.kind) {
    case 'command':
      return sayCommand(step, kinds)
    case 'heard':
      return { tell: words.told, reply: words.reply, regrade: words.regrade }[step.name ?? ''] ?? words.heard
    case 'said':
      return step.name === 'reply' ? words.replied(sayOther(step.other)) : words.said(sayOther(step.other))
    case 'child':
      return words.child(sayOther(step.other))
    case 'record':
      return sayRecord(step, kinds)
    case 'activity':
      return sayActivity(step.name ?? '')
    case 'timer':
      return words.timer(sayWait(step.waitMs ?? 0))
    default:
      return words[step.kind]
  }
}

function sayCommand({ outcome, refusal, seq }: ProcessStep, kinds: KindsBySeq): string {
  const words = workflowWords().step
  if (outcome === 'open') return words.commandOpen
  if (outcome === 'refused') {
    const code = refusalCodes.find((each) => each === refusal)
    return words.refused(code ? explainRefusal({ code }) : words.unknownRefusal)
  }
  const kind = seq === undefined ? undefined : kinds.get(seq)
  if (seq === undefined || kind === undefined) return words.command
  return `${words.command}, ${words.recordedAs(format().number(seq), happenings().happened[kind])}`
}

function sayRecord({ outcome, name, seq }: ProcessStep, kinds: KindsBySeq): string {
  const words = workflowWords().step
  if (outcome === 'failed') return words.recordFailed
  if (name !== 'record' || seq === undefined) return words.read
  const kind = kinds.get(seq)
  const number = format().number(seq)
  return kind ? capital(words.recordedAs(number, happenings().happened[kind])) : words.recorded(number)
}

function sayActivity(name: string): string {
  const { activities } = workflowWords()
  const known: Readonly<Record<string, string>> = activities
  return Object.hasOwn(known, name) ? (known[name] ?? activities.other) : activities.other
}

function sayOther(stream: string | undefined): string {
  const kind = stream === undefined ? undefined : streamOf(stream)?.kind
  return workflowWords().others[kind ?? 'cycle']
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

function sayWait(waitMs: number): string {
  const { days, hours, minutes, seconds } = workflowWords().waits
  const whole = (unitMs: number) => format().number(Math.round(waitMs / unitMs))
  if (waitMs >= 2 * DAY_MS) return days(whole(DAY_MS))
  if (waitMs >= 2 * HOUR_MS) return hours(whole(HOUR_MS))
  return waitMs >= 2 * MINUTE_MS ? minutes(whole(MINUTE_MS)) : seconds(whole(1000))
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
