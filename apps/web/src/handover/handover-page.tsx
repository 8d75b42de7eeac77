import { objectedTo } from '@khoan-viec/domain/handover'
import type { HandoverView } from '@khoan-viec/protocol/handover'
import { Notice } from '@khoan-viec/ui/feedback'
import { Definitions, PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { For, Match, Show, Switch } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { Digest, PdfLink } from '../room/index.ts'
import { terms } from '../words/index.ts'
import { AnswerForm } from './answer-form.tsx'
import { ItemsForm } from './items-form.tsx'
import { Line } from './line.tsx'
import { SignHandover, mayStillSign } from './sign-handover.tsx'
import { HandoverSignatures } from './signatures.tsx'
import { handoverWords } from './words.ts'

/** Who hands what over to whom, task by task; what the reader has to say about it; the three signatures. */
export function HandoverPage(props: { view: HandoverView }) {
  const words = handoverWords
  const act = () => props.view.act
  const name = (person: string) => props.view.names[person] ?? person
  const isTurn = (role: HandoverView['roles'][number], status: HandoverView['act']['status']) =>
    act().status === status && props.view.roles.includes(role)
  return (
    <Stack gap={6}>
      <PageHeader
        above={<a href={paths.unit(act().unit)}>{props.view.unitName}</a>}
        title={words().title}
        lead={words().lead(terms().post[act().post], props.view.unitName)}
        action={mayStillSign(props.view) ? <SignHandover view={props.view} /> : undefined}
      />
      <Notice tone={act().status === 'SIGNED' ? 'done' : 'info'} title={words().status[act().status]}>
        <p>{words().now[act().status]}</p>
        <Show when={props.view.lastDay}>
          {(day) => (
            <p>
              {words().lastDay(format().date(day()))}{' '}
              {act().reminded.length > 0 ? words().reminded(format().number(act().reminded.length)) : ''}
            </p>
          )}
        </Show>
      </Notice>
      <Panel>
        <Definitions
          items={[
            { term: words().role.OUTGOING, value: name(act().outgoing) },
            { term: words().role.INCOMING, value: name(act().incoming) },
            { term: words().decision, value: act().decision },
            { term: words().from, value: format().date(act().from) },
          ]}
        />
      </Panel>
      <Switch>
        <Match when={isTurn('OUTGOING', 'PROPOSING')}>
          <ItemsForm view={props.view} lines={act().lines.filter(({ state }) => state)} type="propose" />
        </Match>
        <Match when={isTurn('INCOMING', 'ANSWERING')}>
          <AnswerForm view={props.view} />
        </Match>
        <Match when={isTurn('SUPERIOR', 'RULING')}>
          <ItemsForm view={props.view} lines={objectedTo(act())} type="rule" />
        </Match>
      </Switch>
      <Panel title={words().tasks}>
        <ul class="handover-lines">
          <For each={act().lines}>{(line) => <Line line={line} />}</For>
        </ul>
      </Panel>
      <Panel title={words().signatures}>
        <Stack gap={4}>
          <HandoverSignatures view={props.view} />
          <Show when={act().hash}>{(hash) => <Digest of={hash()} />}</Show>
          <div>
            <PdfLink kind="handover" id={act().id} />
          </div>
        </Stack>
      </Panel>
    </Stack>
  )
}
