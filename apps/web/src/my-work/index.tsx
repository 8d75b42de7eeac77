import { remitsOf } from '@khoan-viec/domain/access'
import { type Awaited, owedRegistration } from '@khoan-viec/protocol/my-work'
import { LinkButton } from '@khoan-viec/ui/action'
import { Empty, SkeletonLines } from '@khoan-viec/ui/feedback'
import { PageHeader, SideBySide, Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { For, lazy, Show } from 'solid-js'
import { AlarmsElsewhere } from '../alarm/index.ts'
import { api } from '../api/index.ts'
import { paths, usePageTitle, useSession, useToday } from '../app/index.ts'
import { format } from '../format/index.ts'
import { TakeList, useHolds } from '../room/index.ts'
import { appWords } from '../words/index.ts'
import { ActsFor } from './acts-for.tsx'
import { arrange } from './arrange.ts'
import { Changed } from './changed.tsx'
import { Followed } from './followed.tsx'
import { TodoGroup } from './todo-group.tsx'
import { myWorkWords, sayCount } from './words.ts'
import './my-work.css'

/** Seldom needed: loaded when there is trouble. */
const TroublesElsewhere = lazy(() => import('../health/troubles-elsewhere.tsx'))
const StoppedWebhooks = lazy(() => import('../rights/webhooks/stopped.tsx'))

/** What awaits me with its date, then what others did, then what I follow. */
export default function MyWork() {
  const session = useSession()
  const today = useToday()
  const holds = useHolds()
  const words = () => myWorkWords()
  usePageTitle(() => appWords().rooms['my-work'])
  const work = useQuery(() => ({ queryKey: ['work', 'mine'], queryFn: () => api.work.mine.query() }))
  const year = useQuery(() => ({
    queryKey: ['cycle', 'current'],
    queryFn: () => api.cycle.current.query(),
    enabled: session.me?.cycle !== undefined,
  }))
  const unit = () => session.me?.posts.find(({ post }) => post === 'SECRETARY' || post === 'CHAIRMAN')?.unit
  const units = () => session.me?.posts.map((post) => post.unit) ?? []
  const window = () => (year.isSuccess ? year.data.cycle.calendar.registration : undefined)
  const awaited = (): readonly Awaited[] => [
    ...owedRegistration(unit(), window(), today()),
    ...(work.isSuccess ? work.data.todos : []),
  ]
  /** There is something to delegate, or something was delegated to me. */
  const mayDelegate = () =>
    (session.me?.actor?.mandates?.length ?? 0) > 0 || session.me?.posts.some(({ post }) => remitsOf(post).length > 0)
  const groups = () => arrange(awaited(), today())
  const alarms = () => (work.isSuccess ? work.data.alarms : [])
  const troubles = () => (work.isSuccess ? work.data.troubles : [])
  const warnings = () => alarms().length + troubles().length

  return (
    <Stack gap={6}>
      <PageHeader
        title={appWords().rooms['my-work']}
        lead={<Lead awaited={awaited()} warnings={warnings()} isKnown={work.isSuccess} />}
      />
      <SideBySide
        ratio={[5, 3]}
        left={
          <Show when={!work.isPending} fallback={<SkeletonLines lines={10} />}>
            <Stack gap={6}>
              <AlarmsElsewhere alarms={alarms()} />
              <Show when={troubles().length > 0}>
                <TroublesElsewhere troubles={troubles()} />
              </Show>
              <Show when={holds('SECRETARIAT')}>
                <StoppedWebhooks />
              </Show>
              <ActsFor />
              <For each={groups()} fallback={warnings() === 0 && <Nothing />}>
                {(group) => <TodoGroup group={group} today={today()} units={units()} />}
              </For>
              <Show when={groups().length > 0}>
                <TakeList of="todos" />
              </Show>
            </Stack>
          </Show>
        }
        right={
          // On a phone it stands beneath what awaits me: it comes when its place is known, so that it never jumps.
          <Show when={!work.isPending}>
            <Stack gap={6}>
              <Changed work={work.isSuccess ? work.data : undefined} />
              <Followed unit={unit()} />
              <Show when={mayDelegate()}>
                <p>
                  <a href={paths.delegations()}>{words().delegations}</a>
                </p>
              </Show>
            </Stack>
          </Show>
        }
      />
    </Stack>
  )

  function Nothing() {
    return (
      <Empty
        title={words().empty.title}
        action={
          <Show when={session.rooms.includes('rehearsal')}>
            <LinkButton href={paths.rehearsal()}>{words().empty.rehearsal}</LinkButton>
          </Show>
        }
      >
        {words().empty.text}
      </Empty>
    )
  }
}

function Lead(props: { awaited: readonly Awaited[]; warnings: number; isKnown: boolean }) {
  const today = useToday()
  const words = () => myWorkWords()
  const overdue = () => arrange(props.awaited, today()).find(({ urgency }) => urgency === 'overdue')?.count ?? 0
  const count = () => sayCount(props.awaited.length + props.warnings)
  const said = () => {
    if (!props.isKnown) return '\u00a0'
    if (props.awaited.length + props.warnings === 0) return words().leadNone
    return overdue() > 0 ? words().leadOverdue(count(), format().number(overdue())) : words().lead(count())
  }
  return <>{said()}</>
}
