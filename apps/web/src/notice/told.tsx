import type { MyNotices, NoticeRow } from '@khoan-viec/protocol/notice'
import { Panel } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { TakeList } from '../room/index.ts'
import { Lines } from './line-list.tsx'
import { noticeWords } from './words.ts'

/** Every notice, the newest first, with what became of it on its way out. */
export function Told(props: { mine: MyNotices }) {
  return (
    <Panel title={noticeWords().told}>
      <Show when={props.mine.notices.length > 0} fallback={<p class="soft">{noticeWords().toldNone}</p>}>
        <ol class="notice-told">
          <For each={props.mine.notices}>{(notice) => <One notice={notice} today={props.mine.today} />}</For>
        </ol>
        <TakeList of="notices" />
      </Show>
    </Panel>
  )
}

function One(props: { notice: NoticeRow; today: string }) {
  const words = () => noticeWords()
  return (
    <li>
      <p class="notice-head">
        <time class="soft small" datetime={props.notice.at}>
          {format().dateTime(props.notice.at)}
        </time>
        <Show when={props.notice.isDigest}>
          <span class="small">{words().digest}</span>
        </Show>
        <Show when={props.notice.isNew}>
          <Badge tone="blue">{words().isNew}</Badge>
        </Show>
      </p>
      <Lines lines={props.notice.lines} today={props.today} />
      <For each={props.notice.ways}>
        {(way) => (
          <p class="soft small">
            {words().way(way.channel, way.state)}
            <Show when={way.state === 'REFUSED' && way.said}> ({way.said})</Show>
          </p>
        )}
      </For>
    </li>
  )
}
