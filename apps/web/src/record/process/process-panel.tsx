import type { StreamKind } from '@khoan-viec/domain/stream'
import type { ProcessRun, StreamProcess } from '@khoan-viec/protocol/record'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { createSignal, For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { notable } from './notable.ts'
import { FaultNotice, ReplayRun } from './replay-run.tsx'
import type { KindsBySeq } from './say-step.ts'
import { StepList } from './step-list.tsx'
import { workflowWords } from './words.ts'

/** Where it stands on its page. */
export const PROCESS_ID = 'process'

/** Of a build only so much is shown as tells two apart. */
const BUILD_CHARACTERS = 12

/** The workflow behind a stream, run by run, each of which can be lived again. */
export function ProcessPanel(props: {
  stream: { kind: StreamKind; id: string }
  process: StreamProcess
  kinds: KindsBySeq
}) {
  const words = () => workflowWords()
  const [isWhole, setWhole] = createSignal(false)
  return (
    <Panel title={words().title} id={PROCESS_ID}>
      <Stack gap={5}>
        <p class="soft">{words().lead}</p>
        <label class="process-all">
          <input type="checkbox" checked={isWhole()} onChange={(event) => setWhole(event.currentTarget.checked)} />
          {words().all}
        </label>
        <For each={props.process.runs} fallback={<p>{words().none}</p>}>
          {(run, index) => (
            <section class="process-run" aria-labelledby={`run-${index()}`}>
              <Stack gap={3}>
                <h3 id={`run-${index()}`}>{words().run(format().number(index() + 1))}</h3>
                <Origin run={run} />
                <Show when={run.fault}>{(fault) => <FaultNotice fault={fault()} />}</Show>
                <Show when={run.source === 'KEPT' || run.source === 'ENGINE'}>
                  <ReplayRun stream={props.stream} run={run.run} />
                </Show>
                <Show when={run.earlier > 0}>
                  <p class="soft small">{words().earlier(format().number(run.earlier))}</p>
                </Show>
                <StepList steps={isWhole() ? run.steps : notable(run.steps)} kinds={props.kinds} />
              </Stack>
            </section>
          )}
        </For>
      </Stack>
    </Panel>
  )
}

function Origin(props: { run: ProcessRun }) {
  const words = () => workflowWords()
  const source = () => {
    const { source: from, entry, decision } = props.run
    const number = format().number(entry ?? 0)
    if (from === 'KEPT') return words().source.KEPT(number)
    return from === 'ERASED' ? words().source.ERASED(decision ?? '', number) : words().source[from]
  }
  return (
    <p class="soft small">
      {source()} <Show when={props.run.build}>{(build) => words().build(build().slice(0, BUILD_CHARACTERS))}</Show>
    </p>
  )
}
