import type { Move } from '@khoan-viec/grading/compare'
import { sayRule } from '@khoan-viec/grading/explain'
import { findRegulation } from '@khoan-viec/grading/regulations'
import { Empty, Notice } from '@khoan-viec/ui/feedback'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { Table, type Column } from '@khoan-viec/ui/table'
import { For, Match, Show, Switch } from 'solid-js'
import type { api } from '../../api/index.ts'
import { format } from '../../format/index.ts'
import { TakeList } from '../../room/index.ts'
import { language } from '../../words/index.ts'
import { LevelMark } from '../level-mark.tsx'
import type { TableAnswer } from '../queries.ts'
import { namesIn } from '../subject-names.ts'
import { sayNeed } from './say-need.ts'
import { asGraded, type Wish } from './settings.ts'
import { compareWords } from './words.ts'

type Answer = Awaited<ReturnType<typeof api.grading.compare.query>>

/** Who moves, from where to where, and by which rule. */
export function Found(props: { answer: Answer; table: TableAnswer; wish: Wish }) {
  const words = () => compareWords()
  const nameOf = (subject: string) => namesIn(props.table)[subject] ?? subject
  const compared = () => (props.answer.can ? props.answer.comparison : undefined)
  const lacking = () => (props.answer.can ? undefined : props.answer)
  const texts = () =>
    (compared()?.otherRegulations ?? [])
      .map(({ id, citation }) => findRegulation(id)?.title[language()] ?? citation)
      .join('; ')
  const columns = (): readonly Column<Move>[] => [
    { id: 'subject', title: words().subject, wide: true, cell: (move) => nameOf(move.subject) },
    { id: 'from', title: words().from, cell: (move) => <LevelMark level={move.from.level} short /> },
    { id: 'to', title: words().to, cell: (move) => <LevelMark level={move.to.level} short /> },
    {
      id: 'by',
      title: words().by,
      wide: true,
      cell: (move) => (
        <ul class="compare-rules">
          <For each={move.to.by}>{(rule) => <li>{sayRule(rule, language())}</li>}</For>
        </ul>
      ),
    },
  ]
  return (
    <Switch>
      <Match when={lacking()}>
        {(lack) => (
          <Notice tone="refused" title={words().cannot}>
            <Show when={lack().subject}>{(subject) => <b>{nameOf(subject())}: </b>}</Show>
            {sayNeed(lack().field, words())}
          </Notice>
        )}
      </Match>
      <Match when={compared()?.moves.length === 0 && props.wish === asGraded}>
        <Empty title={words().start.title}>{words().start.lead}</Empty>
      </Match>
      <Match when={compared()?.moves.length === 0}>
        <Empty title={words().nobody}>{words().nobodyLead}</Empty>
      </Match>
      <Match when={compared()}>
        {(comparison) => (
          <Panel
            title={words().movesOf(format().number(comparison().moves.length))}
            aside={<span class="soft">{words().unmoved(format().number(comparison().unmoved))}</span>}
          >
            <Stack gap={4}>
              <p class="soft">{words().under(texts())}</p>
              <Table caption={words().moves} columns={columns()} rows={comparison().moves} />
              <TakeList of="moves" question={props.wish} />
            </Stack>
          </Panel>
        )}
      </Match>
    </Switch>
  )
}
