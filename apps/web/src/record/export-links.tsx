import FileDown from 'lucide-solid/icons/file-down'
import { For, Show } from 'solid-js'
import { atMoment } from '../api/index.ts'
import { useLooksBack } from '../as-of/index.ts'
import { language } from '../words/index.ts'
import type { questionOf } from './question.ts'
import { recordWords } from './words.ts'

/** What was found as a sheet, and the whole record as event logs for process mining. Absent for who may not take it away. */
export function ExportLinks(props: { question: ReturnType<typeof questionOf> }) {
  const words = () => recordWords().take
  const mayTake = useLooksBack()
  const asked = () => encodeURIComponent(JSON.stringify(props.question))
  const links = () => [
    { name: words().sheet, href: `/export/record.xlsx?lang=${language()}&question=${asked()}` },
    { name: words().csv, href: `/export/record.csv?lang=${language()}&question=${asked()}` },
    { name: words().ocel, href: '/export/record.jsonocel' },
    { name: words().xes, href: '/export/record.xes' },
  ]
  return (
    <Show when={mayTake()}>
      <nav class="record-take not-print" aria-label={words().label}>
        <span class="soft small">{words().label}</span>
        <For each={links()}>
          {({ name, href }) => (
            <a href={atMoment(href)} download="">
              <FileDown size={16} aria-hidden="true" />
              <span>{name}</span>
            </a>
          )}
        </For>
      </nav>
    </Show>
  )
}
