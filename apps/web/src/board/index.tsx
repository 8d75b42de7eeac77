import type { BoardRow } from '@khoan-viec/protocol/board'
import { LinkButton } from '@khoan-viec/ui/action'
import { Empty, SkeletonLines } from '@khoan-viec/ui/feedback'
import { PageHeader, Stack } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { useSearchParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { LonePage, paths, usePageTitle } from '../app/index.ts'
import { format } from '../format/index.ts'
import { TakeList } from '../room/index.ts'
import { BoardTable } from './board-table.tsx'
import { Wall } from './wall.tsx'
import { boardWords } from './words.ts'
import './board.css'

/** Nobody signs in before a board, so nothing tells it of news: it asks again this often. */
const LOOK_AGAIN_MS = 30_000

const hrefOf = (board: string, wall = false): string =>
  `${paths.board()}?board=${encodeURIComponent(board)}${wall ? '&wall=1' : ''}`

/** What was published, for anybody who comes by; one board fills a wall screen. */
export default function Board() {
  const [asked] = useSearchParams<{ board?: string; wall?: string }>()
  const words = () => boardWords()
  const boards = useQuery(() => ({
    queryKey: ['board', 'list'],
    queryFn: () => api.board.list.query(),
    refetchInterval: LOOK_AGAIN_MS,
  }))
  const rows = () => (boards.isSuccess ? boards.data : [])
  const isWall = () => asked.wall !== undefined
  /** A wall that names no board shows the newest, also when a newer one is published. */
  const chosen = () => (typeof asked.board === 'string' ? asked.board : isWall() ? rows()[0]?.id : undefined)
  const board = useQuery(() => ({
    queryKey: ['board', 'byId', chosen()],
    queryFn: () => api.board.byId.query({ id: chosen() ?? '' }),
    enabled: chosen() !== undefined,
    refetchInterval: LOOK_AGAIN_MS,
  }))
  usePageTitle(() => (chosen() !== undefined && board.isSuccess ? board.data.title : words().title))
  const shown = () => (chosen() !== undefined && !board.isPending ? board.data : undefined)

  return (
    <Show
      when={isWall() && shown()}
      fallback={
        <LonePage>
          <div class="boards">
            <Show when={chosen()} fallback={<List rows={rows()} isPending={boards.isPending} />}>
              <Show when={!board.isPending} fallback={<SkeletonLines lines={12} />}>
                <Show
                  when={shown()}
                  fallback={
                    <Empty title={words().gone} action={<LinkButton href={paths.board()}>{words().back}</LinkButton>}>
                      {words().goneText}
                    </Empty>
                  }
                >
                  {(view) => (
                    <Stack gap={6}>
                      <PageHeader
                        above={<a href={paths.board()}>{words().back}</a>}
                        title={view().title}
                        lead={`${view().cycleName} · ${words().published(format().date(view().at))}`}
                        action={<LinkButton href={hrefOf(view().id, true)}>{words().wall}</LinkButton>}
                      />
                      <BoardTable view={view()} />
                      <TakeList of="board" question={{ id: view().id }} />
                    </Stack>
                  )}
                </Show>
              </Show>
            </Show>
          </div>
        </LonePage>
      }
    >
      {(view) => <Wall view={view()} leave={hrefOf(view().id)} />}
    </Show>
  )
}

function List(props: { rows: readonly BoardRow[]; isPending: boolean }) {
  const words = () => boardWords()
  return (
    <Stack gap={6}>
      <PageHeader title={words().title} lead={words().lead} above={<a href={paths.myWork()}>{words().home}</a>} />
      <Show when={!props.isPending} fallback={<SkeletonLines lines={6} />}>
        <Show when={props.rows.length > 0} fallback={<Empty title={words().none}>{words().noneText}</Empty>}>
          <ul class="board-list">
            <For each={props.rows}>
              {(row) => (
                <li>
                  <a class="board-link" href={hrefOf(row.id)}>
                    <span class="board-name">{row.title}</span>
                    <span class="small soft">{words().published(format().dateTime(row.at))}</span>
                  </a>
                  <Badge>{words().kind[row.kind]}</Badge>
                </li>
              )}
            </For>
          </ul>
          <TakeList of="boards" />
        </Show>
      </Show>
    </Stack>
  )
}
