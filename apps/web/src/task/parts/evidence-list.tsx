import type { Evidence } from '@khoan-viec/domain/task'
import FileText from 'lucide-solid/icons/file-text'
import { For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { taskWords } from './words.ts'

const isPicture = ({ type }: Evidence): boolean => type.startsWith('image/')

/** Where a file of a task is read. */
export const evidenceAddress = (hash: string, task: string): string =>
  `/evidence/${hash}?task=${encodeURIComponent(task)}`

/** Files that show what was done: pictures in sight, everything else by name; each opens in a tab of its own. */
export function EvidenceList(props: { files: readonly Evidence[]; task: string; large?: boolean | undefined }) {
  return (
    <Show when={props.files.length > 0} fallback={<p class="soft small">{taskWords().progressTab.noEvidence}</p>}>
      <ul class="evidence" classList={{ 'evidence-large': Boolean(props.large) }}>
        <For each={props.files}>
          {(file) => (
            <li>
              <a href={evidenceAddress(file.hash, props.task)} target="_blank" rel="noopener">
                <Show when={isPicture(file)} fallback={<FileText size={20} aria-hidden="true" />}>
                  <img src={evidenceAddress(file.hash, props.task)} alt="" loading="lazy" />
                </Show>
                <span class="evidence-name">
                  {file.name} <span class="soft small">{format().bytes(file.size)}</span>
                </span>
              </a>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
