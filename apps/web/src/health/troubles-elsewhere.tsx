import type { Trouble } from '@khoan-viec/protocol/health'
import { Notice } from '@khoan-viec/ui/feedback'
import { Stack } from '@khoan-viec/ui/layout'
import { For } from 'solid-js'
import { statusWords } from '../administration/status/words.ts'
import { paths } from '../app/index.ts'
import { healthWords, sayHealth } from './words.ts'

/** That something is wrong with the system, and the way to where one sees what to do. */
export default function TroublesElsewhere(props: { troubles: readonly Trouble[] }) {
  return (
    <Stack gap={3}>
      <For each={props.troubles}>
        {(trouble) => (
          <Notice
            tone="refused"
            title={statusWords().trouble(healthWords().checks[trouble.check])}
            next={<a href={paths.systemStatus()}>{statusWords().open}</a>}
          >
            <p>{sayHealth(trouble)}</p>
          </Notice>
        )}
      </For>
    </Stack>
  )
}
