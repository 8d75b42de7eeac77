import { type Gap, isHeldOn, posts, type Tenure } from '@khoan-viec/domain/organisation'
import type { UnitHistory } from '@khoan-viec/protocol/administration'
import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { Panel } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { createSignal, For, Show } from 'solid-js'
import { useToday } from '../app/index.ts'
import { format } from '../format/index.ts'
import { TakeList, useHolds } from '../room/index.ts'
import { terms } from '../words/index.ts'
import { AppointForm } from './appoint-form.tsx'
import { AreaForm } from './area-form.tsx'
import { EndForm } from './end-form.tsx'
import { administrationWords } from './words.ts'

/** Who held which post of the unit from when to when, gaps among them; the secretariat appoints and ends here. */
export function HistoryPeople(props: { history: UnitHistory }) {
  const words = () => administrationWords()
  const holds = useHolds()
  const [isAppointing, setAppointing] = createSignal(false)
  const [ending, end] = createSignal<Tenure>()
  const [moving, move] = createSignal<Tenure>()
  const held = () => posts.filter((post) => props.history.tenures.some((tenure) => tenure.post === post))
  return (
    <Panel
      title={words().people.title}
      aside={
        <Show when={holds('SECRETARIAT')}>
          <Button popup="dialog" onPress={() => setAppointing(true)}>
            {words().people.appoint}
          </Button>
        </Show>
      }
    >
      <For each={held()} fallback={<p class="soft">{words().people.none}</p>}>
        {(post) => (
          <section class="administration-post" aria-label={terms().post[post]}>
            <h3>{terms().post[post]}</h3>
            <ul class="administration-list">
              <For each={linesOf(props.history, post)}>
                {(line) =>
                  'person' in line ? (
                    <TenureLine tenure={line} names={props.history.areaNames} onEnd={end} onMove={move} />
                  ) : (
                    <GapLine gap={line} />
                  )
                }
              </For>
            </ul>
          </section>
        )}
      </For>
      <Show when={props.history.tenures.length > 0}>
        <TakeList of="tenures" question={{ code: props.history.unit.code }} />
      </Show>
      <Dialog
        open={isAppointing()}
        onClose={() => setAppointing(false)}
        title={words().appoint.heading(props.history.unit.name)}
      >
        <AppointForm unit={props.history.unit} onClose={() => setAppointing(false)} />
      </Dialog>
      <Dialog open={ending() !== undefined} onClose={() => end()} title={words().end.heading(ending()?.name ?? '')}>
        <Show when={ending()}>{(tenure) => <EndForm tenure={tenure()} onClose={() => end()} />}</Show>
      </Dialog>
      <Dialog open={moving() !== undefined} onClose={() => move()} title={words().area.heading(moving()?.name ?? '')}>
        <Show when={moving()}>
          {(tenure) => <AreaForm tenure={tenure()} names={props.history.areaNames} onClose={() => move()} />}
        </Show>
      </Dialog>
    </Panel>
  )
}

/** Tenures and gaps of a post, the latest first. */
const linesOf = ({ tenures, gaps }: UnitHistory, post: Tenure['post']): readonly (Tenure | Gap)[] =>
  [...tenures, ...gaps].filter((line) => line.post === post).sort((a, b) => (a.from < b.from ? 1 : -1))

function TenureLine(props: {
  tenure: Tenure
  names: Readonly<Record<string, string>>
  onEnd: (tenure: Tenure) => void
  onMove: (tenure: Tenure) => void
}) {
  const words = () => administrationWords()
  const today = useToday()
  const holds = useHolds()
  const span = () => {
    const { from, to } = props.tenure
    return to === undefined
      ? words().unit.since(format().date(from))
      : words().unit.span(format().date(from), format().date(to))
  }
  return (
    <li class="administration-tenure">
      <span class="administration-lines">
        <span>
          <b>{props.tenure.name}</b>{' '}
          <Show when={props.tenure.basis}>{(basis) => <Badge tone="amber">{words().bases[basis()]}</Badge>}</Show>{' '}
          <Show when={isHeldOn(props.tenure, today())}>
            <Badge tone="green">{words().people.now}</Badge>
          </Show>
          <Show when={props.tenure.from > today()}>
            <Badge tone="blue">{words().people.later}</Badge>
          </Show>
        </span>
        <span class="small soft">
          {span()}
          <Show when={props.tenure.decision}>{(number) => <>, {words().people.decision(number())}</>}</Show>
        </span>
        <Show when={props.tenure.area}>
          {(area) => (
            <span class="small soft">
              {words().area.looksAfter(format().list(area().map((code) => props.names[code] ?? code)))}
            </span>
          )}
        </Show>
        <Show when={props.tenure.ended}>
          {(ended) => <span class="small soft">{words().people.ended(ended().reason, ended().decision)}</span>}
        </Show>
      </span>
      <Show when={holds('SECRETARIAT') && (props.tenure.to === undefined || props.tenure.to > today())}>
        <span class="administration-acts">
          <Show when={props.tenure.post === 'AREA_OFFICER'}>
            <Button kind="quiet" popup="dialog" onPress={() => props.onMove(props.tenure)}>
              {words().area.move} <span class="visually-hidden">{words().people.endOf(props.tenure.name)}</span>
            </Button>
          </Show>
          <Button kind="quiet" popup="dialog" onPress={() => props.onEnd(props.tenure)}>
            {words().people.end} <span class="visually-hidden">{words().people.endOf(props.tenure.name)}</span>
          </Button>
        </span>
      </Show>
    </li>
  )
}

function GapLine(props: { gap: Gap }) {
  const words = () => administrationWords().people
  return (
    <li class="administration-gap">
      <Badge tone="grey">
        {props.gap.to === undefined
          ? words().gapOpen(format().date(props.gap.from))
          : words().gap(format().date(props.gap.from), format().date(props.gap.to))}
      </Badge>
    </li>
  )
}
