import type { SystemStatus } from '@khoan-viec/protocol/health'
import { Light } from '@khoan-viec/ui/status'
import { Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { healthWords, sayHealth } from '../../health/words.ts'
import { statusWords } from './words.ts'

/** One part of the system: its light, what was found, and what to do where something is wrong. */
export function Finding(props: { finding: SystemStatus['findings'][number] | undefined }) {
  const words = () => statusWords()
  return (
    <Show when={props.finding}>
      {(finding) => (
        <li class="status-part" classList={{ 'status-part-faulty': !finding().isSound }}>
          <h3>{healthWords().checks[finding().check]}</h3>
          <Light tone={finding().isSound ? 'green' : 'red'} word={finding().isSound ? words().well : words().faulty} />
          <div class="status-said">
            <p>{sayHealth(finding())}</p>
            <Show when={nextOf(finding())}>{(next) => <p class="status-next">{next()}</p>}</Show>
            <Show when={!finding().isSound}>
              <p class="soft small">{sinceOf(finding().since)}</p>
            </Show>
          </div>
        </li>
      )}
    </Show>
  )
}

const nextOf = (finding: SystemStatus['findings'][number]): string | undefined =>
  finding.isSound ? undefined : healthWords().next[finding.code]

const sinceOf = (since: string | undefined): string =>
  since === undefined ? statusWords().justNow : statusWords().since(format().dateTime(since))
