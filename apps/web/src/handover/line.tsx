import { type HandoverLine, inForce } from '@khoan-viec/domain/handover'
import { type Definition, Definitions } from '@khoan-viec/ui/layout'
import { Light } from '@khoan-viec/ui/status'
import { Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { nameMissed, toneOf } from '../task/parts/index.ts'
import { sayPeriod, terms } from '../words/index.ts'
import { sayItem } from './say-item.ts'
import { handoverWords } from './words.ts'

/** A task as it stood when the act was laid, and what the parties have said of it. */
export function Line(props: { line: HandoverLine }) {
  const words = handoverWords
  return (
    <li class="handover-line">
      <h3>
        <a href={paths.task(props.line.task)}>{props.line.title}</a>
      </h3>
      <p class="handover-standing">
        <Light tone={toneOf[props.line.light]} word={terms().light[toneOf[props.line.light]]} />
        <span class="soft">{terms().status[props.line.status]}</span>
      </p>
      <Definitions items={[...factsOf(props.line), ...saidOf(props.line)]} />
      <Show when={!props.line.state}>
        <p class="soft">{words().notHis}</p>
      </Show>
    </li>
  )
}

function factsOf({ progress, deadline, lastReport, milestones, defects, owed }: HandoverLine): readonly Definition[] {
  const words = handoverWords()
  const { date, list, number, percent } = format()
  const { reached, all, next } = milestones
  const marks = [words.milestonesOf(number(reached), number(all)), next && words.nextMilestone(date(next))]
  return [
    { term: words.progress, value: percent(progress) },
    ...(deadline === undefined ? [] : [{ term: words.deadline, value: date(deadline) }]),
    {
      term: words.report,
      value: lastReport ? words.reportOf(sayPeriod(lastReport.period), date(lastReport.on)) : words.noReport,
    },
    ...(all === 0 ? [] : [{ term: words.milestones, value: marks.filter(Boolean).join(', ') }]),
    { term: words.defects, value: defects.length === 0 ? words.none : list(defects.map((id) => nameMissed(id, []))) },
    {
      term: words.owed,
      value: owed.length === 0 ? words.none : list(owed.map(({ kind }) => words.owedKinds[kind])),
    },
  ]
}

function saidOf(line: HandoverLine): readonly Definition[] {
  const words = handoverWords()
  const { state, proposed, objection, ruled } = line
  const stands = inForce(line)
  return [
    ...(state ? [{ term: words.state, value: sayItem(state) }] : []),
    ...(proposed ? [{ term: words.proposed, value: sayItem(proposed) }] : []),
    ...(objection === undefined ? [] : [{ term: words.objection, value: objection || words.noAnswer }]),
    ...(ruled ? [{ term: words.ruled, value: sayItem(ruled) }] : []),
    ...(stands ? [{ term: words.inForce, value: <b>{sayItem(stands)}</b> }] : []),
  ]
}
