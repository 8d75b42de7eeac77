import type { CircleStep, CycleView } from '@khoan-viec/protocol/cycle'
import { Empty, SkeletonLines } from '@khoan-viec/ui/feedback'
import { PageHeader, Panel, SideBySide, Stack } from '@khoan-viec/ui/layout'
import { Ring, type RingStep } from '@khoan-viec/ui/time'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths, usePageTitle, useSession, type RoomId } from '../app/index.ts'
import { format } from '../format/index.ts'
import { CycleActs } from './acts.tsx'
import { Calendar } from './calendar.tsx'
import { OfferOpening, useMayOpen } from './offer-opening.tsx'
import { Boards, Gradings, Missing, Sealed } from './outcome.tsx'
import { Regulation } from './regulation.tsx'
import { cycleWords } from './words.ts'
import { YearPicker } from './year-picker.tsx'
import './cycle.css'

const states = { DONE: 'done', NOW: 'current', AHEAD: 'upcoming' } as const

/** Where each step is done; the others are the calendar's. */
const rooms: Partial<Record<CircleStep['id'], { readonly room: RoomId; readonly path: string }>> = {
  REGISTER: { room: 'register', path: paths.register() },
  SCREEN: { room: 'meeting', path: paths.meeting() },
  OPINIONS: { room: 'meeting', path: paths.meeting() },
  CONCLUDE: { room: 'meeting', path: paths.meeting() },
  CONTRACT: { room: 'contract', path: paths.contract() },
  FOLLOW_UP: { room: 'follow-up', path: paths.followUp() },
  ACCEPT: { room: 'acceptance', path: paths.acceptance() },
  GRADE: { room: 'grading', path: paths.grading() },
  DECIDE: { room: 'grading', path: paths.grading() },
  APPEAL: { room: 'grading', path: paths.grading() },
}

/** The year as a circle with today on it, its calendar, the regulation in force, and what may be done with it. */
export default function CycleRoom() {
  const session = useSession()
  const words = () => cycleWords()
  usePageTitle(() => words().title)
  const year = useQuery(() => ({
    queryKey: ['cycle', 'current'],
    queryFn: () => api.cycle.current.query(),
    enabled: session.me?.cycle !== undefined,
  }))
  return (
    <Show when={session.me?.cycle} fallback={<NoYear />}>
      <Show when={!year.isPending && year.data} fallback={<SkeletonLines lines={14} />}>
        {(view) => <Year view={view()} />}
      </Show>
    </Show>
  )
}

/** Whoever may open a year is told how; everybody else, that it is to come. */
function NoYear() {
  const mayOpen = useMayOpen()
  const words = () => cycleWords().noYear
  return (
    <Empty title={words().title} action={<OfferOpening />}>
      {mayOpen() ? words().open : words().text}
    </Empty>
  )
}

function Year(props: { view: CycleView }) {
  const session = useSession()
  const words = () => cycleWords()
  const now = () => props.view.steps.filter(({ state }) => state === 'NOW')
  const hrefOf = (id: CircleStep['id']) => {
    const found = rooms[id]
    return found && session.rooms.includes(found.room) ? found.path : undefined
  }
  const steps = (): readonly RingStep[] =>
    props.view.steps.map((step) => ({
      id: step.id,
      title: words().steps[step.id],
      state: states[step.state],
      when: sayWhen(step),
      href: hrefOf(step.id),
    }))
  return (
    <Stack gap={6}>
      <PageHeader title={props.view.cycle.name} above={words().title} lead={props.view.cycle.orientation} />
      <YearPicker />
      <Show when={props.view.cycle.status === 'CLOSED'}>
        <OfferOpening />
      </Show>
      <Sealed view={props.view} />
      <Missing view={props.view} />
      <Panel>
        <Ring
          label={words().circle}
          steps={steps()}
          centre={<Centre now={now()} isClosed={props.view.cycle.status === 'CLOSED'} />}
        />
      </Panel>
      <SideBySide
        ratio={[1, 1]}
        left={
          <Stack gap={6}>
            <CycleActs view={props.view} />
            <Gradings view={props.view} />
            <Boards view={props.view} />
          </Stack>
        }
        right={<Calendar view={props.view} />}
      />
      <Regulation view={props.view} />
    </Stack>
  )
}

function Centre(props: { now: readonly CircleStep[]; isClosed: boolean }) {
  const words = () => cycleWords()
  const first = () => props.now[0]
  return (
    <Show when={!props.isClosed} fallback={<b>{words().closed}</b>}>
      <Show
        when={props.now.length === 1 && first()}
        fallback={<b>{words().nowMany(format().number(props.now.length))}</b>}
      >
        {(step) => (
          <>
            <span class="small soft">{words().now}</span>
            <b>
              {step().n}. {words().steps[step().id]}
            </b>
          </>
        )}
      </Show>
    </Show>
  )
}

function sayWhen({ opens, closes }: CircleStep): string | undefined {
  const words = cycleWords()
  if (opens !== undefined && closes !== undefined) return words.span(format().date(opens), format().date(closes))
  if (opens !== undefined) return words.from(format().date(opens))
  return closes === undefined ? undefined : words.until(format().date(closes))
}
