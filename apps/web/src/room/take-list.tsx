import type { ListName } from '@khoan-viec/protocol/list'
import FileDown from 'lucide-solid/icons/file-down'
import { For } from 'solid-js'
import { atMoment } from '../api/index.ts'
import { language } from '../words/index.ts'
import { roomWords } from './words.ts'
import './room.css'

/** The list in sight as a file, by the very question that the screen asked: at this moment, in this year, all pages of it. */
export function TakeList(props: { of: ListName; question?: Readonly<Record<string, unknown>> }) {
  const href = (ending: string) => {
    const { page: _page, size: _size, ...question } = props.question ?? {}
    const asked = new URLSearchParams({ lang: language(), question: JSON.stringify(question) })
    return atMoment(`/lists/${props.of}.${ending}?${asked.toString()}`)
  }
  const files = [
    { ending: 'xlsx', name: 'Excel' },
    { ending: 'csv', name: 'CSV' },
  ]
  return (
    <p class="take-list not-print">
      <span class="soft small">{roomWords().take}</span>
      <For each={files}>
        {({ ending, name }) => (
          <a href={href(ending)} download="" rel="external">
            <FileDown size={16} aria-hidden="true" />
            <span class="visually-hidden">
              {roomWords().take} {roomWords().list[props.of]}:{' '}
            </span>
            {name}
          </a>
        )}
      </For>
    </p>
  )
}
