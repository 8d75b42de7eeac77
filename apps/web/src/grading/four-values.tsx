import type { ComputedLevel } from '@khoan-viec/domain/assessment'
import { nameOf, type Names } from '@khoan-viec/grading/explain'
import { Grid, Panel } from '@khoan-viec/ui/layout'
import { For, Index, Show, type JSX } from 'solid-js'
import { format } from '../format/index.ts'
import { terms } from '../words/index.ts'
import { LevelMark } from './level-mark.tsx'
import type { SubjectAnswer } from './queries.ts'
import { gradingWords } from './words.ts'

/** One time that a value was given. */
type Given = {
  readonly level: ComputedLevel
  readonly at: string
  readonly by?: string
  readonly said?: string
  readonly number?: string
  readonly detail?: string
}

/** Self-ranked, appraised, computed, decided: the last of each with its reason, the earlier ones folded beneath. */
export function FourValues(props: { view: SubjectAnswer; names: Names }) {
  const words = () => gradingWords()
  const assessment = () => props.view.assessment
  const values = (): readonly { readonly title: string; readonly given: readonly Given[] }[] => [
    {
      title: words().table.self,
      given: assessment().selfRanks.map(({ statement, ...rest }) => ({ ...rest, said: statement })),
    },
    {
      title: words().table.appraised,
      given: assessment().appraisals.map(({ level, at, by, ground }) => ({ level, at, by, said: ground })),
    },
    { title: words().table.computed, given: assessment().computed.map(computedGiven) },
    {
      title: words().table.decided,
      given: assessment().decisions.map(({ level, at, by, reason, decision }) => ({
        level,
        at,
        by,
        said: reason,
        number: decision,
      })),
    },
  ]
  return (
    <Panel title={words().subject.values}>
      <Grid least={220}>
        <Index each={values()}>
          {(value) => <Value title={value().title} given={value().given} names={props.names} />}
        </Index>
      </Grid>
    </Panel>
  )
}

const computedGiven = ({ level, at, possible, score }: SubjectAnswer['assessment']['computed'][number]): Given => ({
  level,
  at,
  detail: [
    score === null ? '' : gradingWords().table.score(format().number(score)),
    level === 'NEEDS_DECISION'
      ? gradingWords().subject.possible(format().list(possible.map((each) => terms().level[each])))
      : '',
  ]
    .filter(Boolean)
    .join(' · '),
})

function Value(props: { title: string; given: readonly Given[]; names: Names }) {
  const last = () => props.given.at(-1)
  const earlier = () => props.given.slice(0, -1).toReversed()
  return (
    <section class="grading-value" aria-label={props.title}>
      <h3>{props.title}</h3>
      <Show when={last()} fallback={<LevelMark level={undefined} />}>
        {(given) => <Told given={given()} names={props.names} />}
      </Show>
      <Show when={earlier().length > 0}>
        <details class="disclosure">
          <summary>{gradingWords().subject.earlier(format().number(earlier().length))}</summary>
          <For each={earlier()}>{(given) => <Told given={given} names={props.names} />}</For>
        </details>
      </Show>
    </section>
  )
}

function Told(props: { given: Given; names: Names }): JSX.Element {
  const words = () => gradingWords().subject
  const who = () => (props.given.by === undefined ? terms().system : nameOf(props.given.by, props.names))
  return (
    <div class="grading-told">
      <LevelMark level={props.given.level} />
      <Show when={props.given.detail}>{(detail) => <span class="small">{detail()}</span>}</Show>
      <Show when={props.given.number}>{(number) => <span class="small">{words().decision(number())}</span>}</Show>
      <Show when={props.given.said}>{(said) => <p class="grading-said">{said()}</p>}</Show>
      <span class="soft small">{words().by(who(), format().date(props.given.at))}</span>
    </div>
  )
}
