import type { CycleView } from '@khoan-viec/protocol/cycle'
import { Button, LinkButton } from '@khoan-viec/ui/action'
import { Panel } from '@khoan-viec/ui/layout'
import { createSignal, For, Show } from 'solid-js'
import { paths, useSession, useToday } from '../app/index.ts'
import { format } from '../format/index.ts'
import { ConveneDialog } from '../meeting/prepare/convene-form.tsx'
import { CloseYear } from './close-year.tsx'
import { useMayOpen } from './offer-opening.tsx'
import { Publish } from './publish.tsx'
import { closeStanding, type Standing } from './standing.ts'
import { cycleWords } from './words.ts'

type Open = 'convene' | 'TERM' | 'PERIOD' | 'LEVELS' | 'close'

/** One button a step for the secretariat: now, or the date from which. Nobody else has any. */
export function CycleActs(props: { view: CycleView }) {
  const session = useSession()
  const today = useToday()
  const words = () => cycleWords().acts
  const [open, setOpen] = createSignal<Open>()
  const mayOpen = useMayOpen()
  const close = () => setOpen(undefined)
  const isMine = () =>
    props.view.cycle.status === 'RUNNING' && session.me?.posts.some(({ post }) => post === 'SECRETARIAT') === true
  const from = (opens: string): Standing => (today() < opens ? { kind: 'LATER', opens } : { kind: 'NOW' })
  const calendar = () => props.view.cycle.calendar
  const has = (kind: 'TERM' | 'PERIOD' | 'LEVELS') => props.view.boards.some((board) => board.kind === kind)
  const acts = (): readonly { readonly id: Open; readonly word: string; readonly standing: Standing }[] => [
    { id: 'convene', word: words().convene, standing: { kind: 'NOW' } },
    { id: 'TERM', word: words().term, standing: { kind: 'NOW' } },
    { id: 'PERIOD', word: words().period, standing: { kind: 'NOW' } },
    { id: 'LEVELS', word: words().levels, standing: from(calendar().appeal.opens) },
    { id: 'close', word: words().close, standing: closeStanding(props.view.cycle, today()) },
  ]
  const sayWhy = (standing: Standing): string | undefined => {
    if (standing.kind === 'LATER') return words().on(format().date(standing.opens))
    if (standing.kind === 'MISSING') return words().missing(format().number(standing.count))
    return standing.kind === 'NOT_GRADED' ? words().notGraded : undefined
  }
  // The year's end calls loudest; before it, the meeting.
  const primary = (): Open => {
    if (closeStanding(props.view.cycle, today()).kind === 'NOW') return 'close'
    return today() >= calendar().appeal.opens && !has('LEVELS') ? 'LEVELS' : 'convene'
  }
  return (
    <Show when={isMine()}>
      <Panel title={words().title}>
        <div class="year-acts">
          <For each={acts()}>
            {(act) => (
              <Button
                kind={act.id === primary() ? 'primary' : 'plain'}
                blocked={sayWhy(act.standing)}
                popup="dialog"
                onPress={() => setOpen(act.id)}
              >
                {act.word}
              </Button>
            )}
          </For>
          {/* The next year's registration begins before this one is decided. */}
          <Show when={mayOpen() && today() >= calendar().assessment.opens}>
            <LinkButton href={paths.openYear()}>{words().next}</LinkButton>
          </Show>
        </div>
      </Panel>
      <ConveneDialog open={open() === 'convene'} onClose={close} />
      <For each={['TERM', 'PERIOD', 'LEVELS'] as const}>
        {(kind) => <Publish view={props.view} kind={kind} open={open() === kind} onClose={close} />}
      </For>
      <CloseYear view={props.view} open={open() === 'close'} onClose={close} />
    </Show>
  )
}
