import type { AlarmRow } from '@khoan-viec/protocol/record'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Stack } from '@khoan-viec/ui/layout'
import { createSignal, For, Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { AcknowledgeForm } from './acknowledge-form.tsx'
import { alarmWords, sayFault, sayNext } from './words.ts'
import './alarm.css'

/** Alarms in the room of the record, where they are acknowledged. */
export function Alarms(props: { alarms: readonly AlarmRow[] }) {
  return (
    <Show when={props.alarms.length > 0}>
      <Stack gap={3}>
        <For each={props.alarms}>{(alarm) => <OneAlarm alarm={alarm} />}</For>
      </Stack>
    </Show>
  )
}

/** Elsewhere: that there are some, and the way to them. */
export function AlarmsElsewhere(props: { alarms: readonly AlarmRow[] }) {
  return (
    <Show when={props.alarms.length > 0}>
      <Stack gap={3}>
        <For each={props.alarms}>
          {(alarm) => (
            <Notice
              tone="refused"
              title={alarmWords().title(format().number(alarm.number))}
              next={<a href={paths.record()}>{alarmWords().open}</a>}
            >
              <p class="alarm-fault">{sayFault(alarm.fault)}</p>
            </Notice>
          )}
        </For>
      </Stack>
    </Show>
  )
}

function OneAlarm(props: { alarm: AlarmRow }) {
  const words = () => alarmWords()
  const [isOpen, setOpen] = createSignal(false)
  return (
    <Notice
      tone={props.alarm.passedAt === undefined ? 'refused' : 'warning'}
      title={words().title(format().number(props.alarm.number))}
      next={
        <Show when={props.alarm.acknowledged === undefined}>
          <Show when={isOpen()} fallback={<Button onPress={() => setOpen(true)}>{words().acknowledge}</Button>}>
            <AcknowledgeForm alarm={props.alarm.number} onClose={() => setOpen(false)} />
          </Show>
        </Show>
      }
    >
      <p class="alarm-fault">{sayFault(props.alarm.fault)}</p>
      <p>{sayNext(props.alarm.fault)}</p>
      <p class="small soft">{words().found(format().dateTime(props.alarm.at), format().date(props.alarm.day))}</p>
      <Show when={props.alarm.passedAt}>{(at) => <p>{words().passed(format().dateTime(at()))}</p>}</Show>
      <Show when={props.alarm.acknowledged}>
        {(said) => (
          <p>
            {words().standing}{' '}
            <span class="soft">
              {words().acknowledged(said().person.name, format().dateTime(said().at))}: “{said().note}”
            </span>
          </p>
        )}
      </Show>
    </Notice>
  )
}
