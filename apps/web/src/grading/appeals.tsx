import type { Appeal } from '@khoan-viec/domain/assessment'
import { nameOf, type Names } from '@khoan-viec/grading/explain'
import { Panel } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { terms } from '../words/index.ts'
import type { SubjectAnswer } from './queries.ts'
import { gradingWords } from './words.ts'

/** What the subject objected to, and what became of it. */
export function Appeals(props: { view: SubjectAnswer; names: Names }) {
  const words = () => gradingWords().subject
  return (
    <Show when={props.view.assessment.appeals.length > 0}>
      <Panel title={words().appeals}>
        <ul class="grading-appeals">
          <For each={props.view.assessment.appeals}>
            {(appeal) => (
              <li>
                <p class="grading-said">{appeal.ground}</p>
                <span class="soft small">{words().by(nameOf(appeal.by, props.names), format().date(appeal.at))}</span>
                <Show when={appeal.ruling} fallback={<Badge tone="amber">{words().appealOpen}</Badge>}>
                  {(ruling) => <Ruling ruling={ruling()} names={props.names} />}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Panel>
    </Show>
  )
}

function Ruling(props: { ruling: NonNullable<Appeal['ruling']>; names: Names }) {
  const words = () => gradingWords().subject
  return (
    <div class="grading-ruling">
      <Badge tone={props.ruling.upheld ? 'green' : 'grey'}>
        {props.ruling.upheld ? words().upheld : words().dismissed}
      </Badge>
      <span class="small">{words().decision(props.ruling.decision)}</span>
      <p class="grading-said">{props.ruling.ground}</p>
      <For each={props.ruling.corrections}>
        {(correction) => (
          <p>{words().corrected(nameOf(correction.task, props.names), terms().outcome[correction.outcome])}</p>
        )}
      </For>
      <span class="soft small">{words().by(nameOf(props.ruling.by, props.names), format().date(props.ruling.at))}</span>
    </div>
  )
}
