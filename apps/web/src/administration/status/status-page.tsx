import type { SystemStatus } from '@khoan-viec/protocol/health'
import { Empty, Notice } from '@khoan-viec/ui/feedback'
import { Definitions, PageHeader, Panel, SideBySide, Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { api } from '../../api/index.ts'
import { paths, usePageTitle, useSession } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { healthWords, sayHealth } from '../../health/words.ts'
import { QueryView, useHolds } from '../../room/index.ts'
import { Finding } from './finding.tsx'
import { statusWords } from './words.ts'
import './status.css'

const AGAIN_MS = 5_000
const BUILD_SHOWN = 12

/** How the system is, for those who look after it; it renews itself while it is looked at. */
export default function StatusPage() {
  const words = () => statusWords()
  const holds = useHolds()
  const session = useSession()
  const isOurs = () => holds('SECRETARIAT') || holds('AUDITOR')
  usePageTitle(() => words().title)
  const status = useQuery(() => ({
    queryKey: ['system', 'status'],
    queryFn: () => api.system.status.query(),
    refetchInterval: AGAIN_MS,
    enabled: isOurs(),
  }))
  return (
    <Stack gap={6}>
      <PageHeader
        above={<a href={paths.administration()}>{words().back}</a>}
        title={words().title}
        lead={words().lead}
      />
      <Show when={session.me}>
        <Show when={isOurs()} fallback={<Empty title={words().notYours} />}>
          <QueryView query={status}>{(found) => <Status status={found()} />}</QueryView>
        </Show>
      </Show>
    </Stack>
  )
}

function Status(props: { status: SystemStatus }) {
  const words = () => statusWords()
  const faulty = () => props.status.findings.filter(({ isSound }) => !isSound).length
  return (
    <Stack gap={6}>
      <Notice
        tone={faulty() === 0 ? 'done' : 'refused'}
        title={faulty() === 0 ? words().allWell : words().wrong(format().number(faulty()))}
      >
        {words().seenAt(format().dateTime(props.status.at))}
      </Notice>
      <SideBySide
        ratio={[5, 3]}
        left={
          <Panel title={words().parts}>
            <ul class="status-list">
              <For each={props.status.findings.map(({ check }) => check)}>
                {(check) => <Finding finding={props.status.findings.find((each) => each.check === check)} />}
              </For>
            </ul>
          </Panel>
        }
        right={
          <Stack gap={6}>
            <About status={props.status} />
            <Past status={props.status} />
          </Stack>
        }
      />
    </Stack>
  )
}

function About(props: { status: SystemStatus }) {
  const words = () => statusWords()
  return (
    <Panel title={words().about}>
      <Definitions
        items={[
          { term: words().version, value: props.status.version },
          { term: words().build, value: props.status.build?.slice(0, BUILD_SHOWN) ?? words().noBuild },
          { term: words().startedAt, value: format().dateTime(props.status.startedAt) },
          { term: words().signedIn, value: words().people(format().number(props.status.signedIn)) },
        ]}
      />
    </Panel>
  )
}

function Past(props: { status: SystemStatus }) {
  const words = () => statusWords()
  return (
    <Panel title={words().past}>
      <Show when={props.status.past.length > 0} fallback={<p class="soft">{words().noPast}</p>}>
        <ul class="status-past">
          <For each={props.status.past}>
            {(trouble) => (
              <li>
                <strong>{healthWords().checks[trouble.check]}</strong>
                <span>{sayHealth(trouble)}</span>
                <span class="soft small">
                  {words().fromTo(format().dateTime(trouble.since), format().dateTime(trouble.passedAt ?? ''))}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Panel>
  )
}
