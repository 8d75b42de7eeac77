import { levels, type Level } from '@khoan-viec/domain/assessment'
import type { GroupResult, Result } from '@khoan-viec/grading/engine'
import type { AssessmentRow } from '@khoan-viec/protocol/grading'
import { StackedBar } from '@khoan-viec/ui/chart'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { Table, type Column } from '@khoan-viec/ui/table'
import { Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { language, terms } from '../words/index.ts'
import { CapLines } from './cap-lines.tsx'
import { nameOfGroup } from './group-names.ts'
import { LevelMark, toneOf } from './level-mark.tsx'
import type { TableAnswer } from './queries.ts'
import { gradingWords } from './words.ts'

type Group = TableAnswer['groups'][number]

const FEW = 3

/** One group of peers: how its levels are spread, the cap, then every subject with its four values. */
export function GroupPanel(props: {
  group: Group
  cap: GroupResult | undefined
  results: readonly Result[]
  /** The only group of its kind needs no name. */ isAlone: boolean
}) {
  const words = () => gradingWords().table
  const kind = () => (props.group.kind === 'COLLECTIVE' ? words().collectives : words().leaders)
  const title = () => (props.isAlone ? kind() : words().group(kind(), nameOfGroup(props.group)))
  const isGraded = () => props.group.rows.some(({ computed }) => computed !== undefined)
  return (
    <Panel title={title()}>
      <Stack gap={4}>
        {/* Of a unit and its heads there is nothing to spread. */}
        <Show when={isGraded() && props.group.rows.length > FEW}>
          <StackedBar label={gradingWords().cap.label} shares={sharesOf(props.group.rows)} cap={capMark(props.cap)} />
        </Show>
        <Show when={props.cap}>{(cap) => <CapLines cap={cap()} rows={props.group.rows} />}</Show>
        <div class="grading-levels">
          <Table caption={title()} columns={columns(props.results)} rows={props.group.rows} />
        </div>
      </Stack>
    </Panel>
  )
}

const capMark = (cap: GroupResult | undefined) => cap && { count: cap.places, label: gradingWords().cap.mark }

/** The level that stands: decided, else computed. */
const standing = ({ decided, computed }: AssessmentRow) => decided ?? computed

const sharesOf = (rows: readonly AssessmentRow[]) =>
  ([...levels, 'NEEDS_DECISION', 'NOT_RANKED'] as const).map((level) => ({
    id: level,
    label: terms().level[level],
    count: rows.filter((row) => standing(row) === level).length,
    tone: toneOf(level),
  }))

function columns(results: readonly Result[]): readonly Column<AssessmentRow>[] {
  const words = gradingWords().table
  const mark = (level: Level | undefined) => <LevelMark level={level} short />
  return [
    {
      id: 'subject',
      title: words.subject,
      wide: true,
      cell: (row) => (
        <span class="grading-who">
          <a href={paths.grading(row.id)}>{row.name}</a>
          <Show when={row.kind === 'LEADER'}>
            <span class="grading-unit">{row.unitName}</span>
          </Show>
          <Note row={row} result={results.find(({ subject }) => subject === row.subject)} />
        </span>
      ),
    },
    { id: 'self', title: words.self, cell: (row) => mark(row.self) },
    { id: 'appraised', title: words.appraised, cell: (row) => mark(row.appraised) },
    {
      id: 'computed',
      title: words.computed,
      cell: (row) => (
        <span class="grading-computed">
          <LevelMark level={row.computed} short />
          <Show when={row.score !== undefined && row.score}>
            {(score) => <span class="soft small">{words.score(format().number(score()))}</span>}
          </Show>
        </span>
      ),
    },
    { id: 'decided', title: words.decided, cell: (row) => mark(row.decided) },
  ]
}

/** What is unlike the rule: lowered, decided otherwise, computed again; and the way to every step of it. */
function Note(props: { row: AssessmentRow; result: Result | undefined }) {
  const words = () => gradingWords().table
  const lowered = () => {
    const { earned, level, downgrades } = props.result ?? { earned: null, level: null, downgrades: [] }
    return earned !== null && earned !== level && downgrades.length > 0
      ? words().lowered(terms().level[earned].toLocaleLowerCase(language()), format().number(downgrades.length))
      : undefined
  }
  return (
    <span class="grading-note">
      <Show when={lowered()}>{(said) => <span>{said()}</span>}</Show>
      <Show when={props.row.reason}>{(reason) => <span>{words().differs(reason())}</span>}</Show>
      <Show when={props.row.round > 1}>
        <span class="soft">{words().regraded(format().number(props.row.round))}</span>
      </Show>
      <Show when={props.row.computed !== undefined}>
        <a class="small not-print" href={`${paths.grading(props.row.id)}#why`}>
          {words().why}
        </a>
      </Show>
    </span>
  )
}
