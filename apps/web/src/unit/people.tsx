import { headPosts, isHeldOn, type Tenure } from '@khoan-viec/domain/organisation'
import type { UnitView } from '@khoan-viec/protocol/unit'
import { Panel } from '@khoan-viec/ui/layout'
import { Badge, Level } from '@khoan-viec/ui/status'
import { For, Show } from 'solid-js'
import { paths, useSession } from '../app/index.ts'
import { format } from '../format/index.ts'
import { TakeList } from '../room/index.ts'
import { terms } from '../words/index.ts'
import { unitWords } from './words.ts'

/** Who headed the unit from when to when; then everybody else who holds a post in it. */
export function Heads(props: { unit: string; tenures: readonly Tenure[]; today: string }) {
  const words = () => unitWords().heads
  const rank = ({ post }: Tenure) => headPosts.findIndex((each) => each === post)
  const isHead = ({ post }: Tenure) => headPosts.some((each) => each === post)
  const heads = () => props.tenures.filter(isHead).sort((a, b) => rank(a) - rank(b))
  const others = () => props.tenures.filter((tenure) => !isHead(tenure) && isHeldOn(tenure, props.today))
  return (
    <Panel title={words().title}>
      <Show when={props.tenures.length > 0} fallback={<p class="soft">{words().none}</p>}>
        <Tenures tenures={heads()} today={props.today} marked />
        <Show when={others().length > 0}>
          <h3 class="unit-others">{words().others}</h3>
          <Tenures tenures={others()} today={props.today} />
        </Show>
        <TakeList of="posts" question={{ code: props.unit }} />
      </Show>
    </Panel>
  )
}

/** `marked`: past ones stand among them, so those of today are told apart. */
function Tenures(props: { tenures: readonly Tenure[]; today: string; marked?: boolean }) {
  const words = () => unitWords()
  const span = ({ from, to }: Tenure) =>
    to === undefined ? words().since(format().date(from)) : words().heads.span(format().date(from), format().date(to))
  return (
    <ul class="unit-people">
      <For each={props.tenures}>
        {(tenure) => (
          <li>
            <span>
              <b>{tenure.name}</b>{' '}
              <Show when={props.marked && isHeldOn(tenure, props.today)}>
                <Badge tone="green">{words().heads.now}</Badge>
              </Show>
            </span>
            <span class="small soft">
              {terms().post[tenure.post]}, {span(tenure)}
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}

const ranks = { EXCELLENT: 4, GOOD: 3, COMPLETED: 2, NOT_COMPLETED: 1 } as const
const tones = { EXCELLENT: 'green', GOOD: 'blue', COMPLETED: 'grey', NOT_COMPLETED: 'red' } as const

/** What the collective and its heads were ranked, year by year. */
export function Levels(props: { view: UnitView }) {
  const words = () => unitWords().levels
  const session = useSession()
  const years = () => session.me?.years ?? []
  const nameOf = (cycle: string) => years().find(({ id }) => id === cycle)?.name ?? words().year(cycle)
  // The latest year first, and in each the collective before its heads.
  const placeOf = ({ cycle, kind }: UnitView['levels'][number]) =>
    2 * years().findIndex(({ id }) => id === cycle) + (kind === 'COLLECTIVE' ? 0 : 1)
  const levels = () => props.view.levels.toSorted((one, other) => placeOf(one) - placeOf(other))
  return (
    <Panel title={words().title}>
      <Show when={props.view.levels.length > 0} fallback={<p class="soft">{words().none}</p>}>
        <ul class="unit-people">
          <For each={levels()}>
            {(level) => (
              <li>
                <span>
                  <a href={paths.grading(`${level.cycle}:${level.subject}`)}>{level.name}</a>
                </span>
                <span class="unit-level">
                  <Level
                    word={terms().level[level.decided]}
                    rank={ranks[level.decided]}
                    of={4}
                    tone={tones[level.decided]}
                  />
                  <span class="small soft">{nameOf(level.cycle)}</span>
                </span>
              </li>
            )}
          </For>
        </ul>
        <TakeList of="levels" question={{ code: props.view.unit.code }} />
      </Show>
      <Show when={props.view.levels.length === 0 && props.view.assessments[0]}>
        {(first) => <a href={paths.grading(first())}>{words().assessment}</a>}
      </Show>
    </Panel>
  )
}
