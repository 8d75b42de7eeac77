import type { ListName } from '@khoan-viec/protocol/list'
import { byUrgency } from '@khoan-viec/protocol/my-work'
import { MEETING } from '../review-year.ts'
import type { Client } from '../rights/every-query.ts'

/** What the screen that has a list shows of the same question: of each row the cells in these columns, the first if none is named. */
type Screen = {
  readonly list: ListName
  readonly question?: object
  readonly columns?: readonly number[]
  readonly shown: (as: Client) => Promise<readonly string[]>
}

/** Cells of a file as the screens below tell them: side by side with `|`; no cell of ours holds a line end. */
export function cellsOf(csv: string, columns: readonly number[] = [0]): readonly string[] {
  const [, ...lines] = csv.trimEnd().split('\r\n')
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    )
    return columns.map((column) => cells[column] ?? '').join('|')
  })
}

const row = (...cells: readonly (string | number | undefined)[]): string => cells.map((cell) => cell ?? '').join('|')
const task = { kind: 'task', id: 'qv-1' } as const
const compared = { from: '2024-02-01T00:00:00.000Z', to: '2024-07-02T00:00:00.000Z' }

/** As the page opens it. */
async function opened(as: Client, under?: string): Promise<readonly string[]> {
  const rows = await as.administration.tree.query(under === undefined ? {} : { under })
  const each = await Promise.all(
    rows.map(async ({ unit, under: count }) => [unit.name, ...(count > 0 ? await opened(as, unit.code) : [])]),
  )
  return each.flat()
}

export const screens: readonly Screen[] = [
  { list: 'units', shown: async (as) => (await as.unit.list.query({})).rows.map(({ name }) => name) },
  {
    list: 'units',
    question: { text: 'quynh', kind: 'WARD', sort: '-name' },
    shown: async (as) =>
      (await as.unit.list.query({ text: 'quynh', kind: 'WARD', sort: '-name' })).rows.map(({ name }) => name),
  },
  { list: 'tasks', shown: async (as) => (await as.task.list.query({})).rows.map(({ title }) => title) },
  {
    list: 'tasks',
    question: { unit: 'qv', light: ['GREY'] },
    shown: async (as) => (await as.task.list.query({ unit: 'qv', light: ['GREY'] })).rows.map(({ title }) => title),
  },
  { list: 'meetings', shown: async (as) => (await as.meeting.list.query({})).rows.map(({ title }) => title) },
  {
    list: 'agenda',
    question: { id: MEETING },
    columns: [0, 1],
    shown: async (as) =>
      (await as.meeting.byId.query({ id: MEETING })).agenda.map((item) => row(item.row.title, item.row.unitName)),
  },
  {
    list: 'acceptance',
    shown: async (as) => (await as.acceptance.queue.query({})).rows.map((queued) => queued.row.title),
  },
  {
    list: 'followUp',
    question: { sort: '-red' },
    shown: async (as) =>
      (await as.followUp.grid.query({ sort: '-red', size: 200 })).rows.flatMap(({ unit, cells }) =>
        cells.length === 0 ? [unit.name] : cells.map(() => unit.name),
      ),
  },
  {
    list: 'briefing',
    columns: [0, 4],
    shown: async (as) =>
      (await as.followUp.briefing.query()).items.map((item) => row(item.row.title, item.row.deadline)),
  },
  {
    list: 'grades',
    shown: async (as) => (await as.grading.table.query()).groups.flatMap(({ rows }) => rows.map(({ name }) => name)),
  },
  { list: 'missing', shown: async (as) => (await as.grading.table.query()).missing.map(({ name }) => name) },
  {
    list: 'projection',
    question: { date: '2024-06-30' },
    shown: async (as) =>
      (await as.grading.table.query()).projections.flatMap(({ answer }) =>
        (answer?.results ?? []).map(({ subject }) => subject),
      ),
  },
  {
    list: 'moves',
    question: { settings: {} },
    shown: async (as) => {
      const answer = await as.grading.compare.query({ settings: {} })
      return answer.can ? answer.comparison.moves.map(({ subject }) => subject) : []
    },
  },
  { list: 'delegations', shown: async (as) => (await as.delegation.list.query({})).map(({ number }) => number) },
  {
    list: 'posts',
    question: { code: 'qv' },
    shown: async (as) => (await as.unit.byCode.query({ code: 'qv' })).tenures.map(({ name }) => name),
  },
  {
    list: 'unitTasks',
    question: { code: 'qv' },
    shown: async (as) => (await as.unit.byCode.query({ code: 'qv' })).tasks.map(({ title }) => title),
  },
  {
    list: 'levels',
    question: { code: 'qv' },
    shown: async (as) => (await as.unit.byCode.query({ code: 'qv' })).levels.map(({ name }) => name),
  },
  {
    list: 'cells',
    question: { code: 'qv' },
    columns: [0, 1],
    shown: async (as) =>
      (await as.unit.byCode.query({ code: 'qv' })).cascades.flatMap(({ title, cascade }) =>
        cascade.parts.map(({ cell }) => row(cell, title)),
      ),
  },
  {
    list: 'handovers',
    question: { unit: 'qv' },
    columns: [0, 1, 4],
    shown: async (as) =>
      (await as.handover.ofUnit.query({ unit: 'qv' })).map(({ outgoing, incoming, from }) =>
        row(outgoing, incoming, from),
      ),
  },
  {
    list: 'tenures',
    question: { code: 'qv' },
    columns: [0, 3],
    shown: async (as) =>
      (await as.administration.unit.query({ code: 'qv' })).tenures.map(({ name, from }) => row(name, from)),
  },
  {
    list: 'below',
    question: { code: 'qv' },
    shown: async (as) =>
      ((await as.administration.unit.query({ code: 'qv' })).below?.units ?? []).map(({ name }) => name),
  },
  { list: 'tree', shown: (as) => opened(as) },
  {
    list: 'tree',
    question: { text: 'quynh' },
    shown: async (as) => (await as.administration.units.query({ text: 'quynh' })).map(({ unit }) => unit.name),
  },
  {
    list: 'coming',
    shown: async (as) =>
      (await as.administration.coming.query()).flatMap(({ decision, work }) =>
        work.length === 0 ? [decision.number] : work.map(() => decision.number),
      ),
  },
  {
    list: 'readings',
    shown: async (as) => (await as.reading.list.query({ size: 200 })).readings.rows.map(({ n }) => String(n)),
  },
  {
    list: 'entries',
    question: { text: 'quynh', sort: 'at' },
    columns: [0, 9],
    shown: async (as) =>
      (await as.record.search.query({ text: 'quynh', sort: 'at', size: 200 })).entries.rows.map(({ entry, stream }) =>
        row(entry, `${stream.kind}/${stream.id}`),
      ),
  },
  {
    list: 'entries',
    question: { unit: 'qv' },
    shown: async (as) =>
      (await as.record.search.query({ unit: 'qv', size: 200 })).entries.rows.map(({ entry }) => String(entry)),
  },
  {
    list: 'history',
    question: { id: 'qv-1', sort: '-seq' },
    shown: async (as) =>
      (await as.task.history.query({ id: 'qv-1', sort: '-seq', size: 200 })).rows.map(({ entry }) => String(entry)),
  },
  {
    list: 'life',
    question: { stream: task },
    shown: async (as) =>
      (await as.record.stream.query({ stream: task, size: 200 })).rows.map(({ entry }) => String(entry)),
  },
  {
    list: 'changes',
    question: compared,
    columns: [0, 1],
    shown: async (as) =>
      (await as.asOf.compare.query(compared)).units.flatMap(({ unit, things }) =>
        things.flatMap(({ name, differences }) => differences.map(() => row(unit.name, name))),
      ),
  },
  {
    list: 'calendar',
    shown: async (as) => (await as.cycle.current.query()).schedule.map(({ date }) => date),
  },
  { list: 'boards', shown: async (as) => (await as.board.list.query()).map(({ title }) => title) },
  {
    list: 'todos',
    columns: [1, 4],
    shown: async (as) => {
      const { todos, today } = await as.work.mine.query()
      return byUrgency(todos, today)
        .flatMap(({ todos: alike }) => alike)
        .map(({ about, due }) => row(about['title'] ?? about['name'], due))
    },
  },
  {
    list: 'drafts',
    columns: [1],
    shown: async (as) =>
      (await as.draft.list.query()).filter(({ kind }) => kind === 'registration').map(({ updatedAt }) => updatedAt),
  },
  {
    list: 'notices',
    shown: async (as) => (await as.notice.list.query()).notices.flatMap(({ lines }) => lines.map(({ what }) => what)),
  },
  { list: 'accounts', shown: async (as) => (await as.account.list.query({})).rows.map(({ person }) => person.name) },
  { list: 'accountActs', shown: async (as) => (await as.account.acts.query({})).rows.map(({ at }) => at) },
  {
    list: 'unreached',
    shown: async (as) => (await as.notice.reach.query()).unreached.map(({ person }) => person.name),
  },
  { list: 'keys', shown: async (as) => (await as.rights.tokens.query()).map(({ name }) => name) },
  { list: 'webhooks', shown: async (as) => (await as.rights.webhooks.query()).rows.map(({ url }) => url) },
]
