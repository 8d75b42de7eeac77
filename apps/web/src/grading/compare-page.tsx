import type { Move } from '@khoan-viec/grading/compare'
import { findRegulation, REGULATIONS } from '@khoan-viec/grading/regulations'
import { Empty, Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { Field, Select } from '@khoan-viec/ui/form'
import { PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { Table, type Column } from '@khoan-viec/ui/table'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, For, Match, Switch } from 'solid-js'
import { api } from '../api/index.ts'
import { usePageTitle } from '../app/index.ts'
import { format } from '../format/index.ts'
import { QueryView } from '../room/index.ts'
import { defineWords, language } from '../words/index.ts'
import vi from '../words/vi/grading-compare.ts'
import { sayRule } from './compare-rule.ts'
import { LevelMark } from './level-mark.tsx'
import { useGradingTable } from './queries.ts'
import { useSubjectNames } from './subject-names.ts'

const compareWords = defineWords(vi, () => import('../words/en/grading-compare.ts'))

const SAME = 'SAME'
const SETTINGS = ['capBase', 'downgradePer', 'downgradeFloor'] as const
type Setting = (typeof SETTINGS)[number]

/** The year's case under another text or other settings: who would move, and by which rule. A study; records nothing. */
export default function ComparePage() {
  const words = () => compareWords()
  usePageTitle(() => words().title)
  const [regulation, setRegulation] = createSignal<string>(SAME)
  const [settings, setSettings] = createSignal<Readonly<Partial<Record<Setting, string>>>>({})
  const asked = () => ({
    ...(regulation() === SAME ? {} : { regulation: regulation() }),
    settings: Object.fromEntries(Object.entries(settings()).filter(([, value]) => value !== SAME)),
  })
  const query = useQuery(() => ({
    queryKey: ['grading', 'compare', asked()],
    queryFn: () => api.grading.compare.query(asked()),
  }))
  const same = () => ({ value: SAME, label: words().same })
  const texts = () => [same(), ...REGULATIONS.map(({ id, title }) => ({ value: id, label: title[language()] }))]
  const values = (): Readonly<Record<Setting, Readonly<Record<string, string>>>> => ({
    capBase: words().bases,
    downgradePer: words().pers,
    downgradeFloor: words().floors,
  })
  const choices = (setting: Setting) => [
    same(),
    ...Object.entries(values()[setting]).map(([value, label]) => ({ value, label })),
  ]
  return (
    <Stack gap={6}>
      <PageHeader title={words().title} lead={words().lead} />
      <Notice tone="warning" title={words().study} />
      <Panel>
        <Stack gap={4}>
          <Field label={words().regulation}>
            <Select value={regulation()} options={texts()} onChange={setRegulation} />
          </Field>
          <For each={SETTINGS}>
            {(setting) => (
              <Field label={words()[setting]}>
                <Select
                  value={settings()[setting] ?? SAME}
                  options={choices(setting)}
                  onChange={(value) => setSettings((known) => ({ ...known, [setting]: value }))}
                />
              </Field>
            )}
          </For>
        </Stack>
      </Panel>
      <QueryView query={query} skeleton={<SkeletonLines lines={10} />}>
        {(found) => <Found answer={found()} />}
      </QueryView>
    </Stack>
  )
}

type Answer = Awaited<ReturnType<typeof api.grading.compare.query>>

function Found(props: { answer: Answer }) {
  const words = () => compareWords()
  const table = useGradingTable()
  const nameOf = useSubjectNames(() => (table.isPending ? undefined : table.data))
  const compared = () => (props.answer.can ? props.answer.comparison : undefined)
  const lacking = () => (props.answer.can ? undefined : props.answer)
  const texts = () => (compared()?.otherRegulations ?? []).map(({ id }) => findRegulation(id)?.title[language()] ?? id)
  const columns = (): readonly Column<Move>[] => [
    { id: 'subject', title: words().subject, wide: true, cell: (move) => nameOf(move.subject) },
    { id: 'from', title: words().from, cell: (move) => <LevelMark level={move.from.level} short /> },
    { id: 'to', title: words().to, cell: (move) => <LevelMark level={move.to.level} short /> },
    {
      id: 'by',
      title: words().by,
      wide: true,
      cell: (move) => (
        <ul>
          <For each={move.to.by}>{(rule) => <li>{sayRule(rule, words().rule, language())}</li>}</For>
        </ul>
      ),
    },
  ]
  return (
    <Switch>
      <Match when={lacking()}>
        {(lack) => (
          <Notice tone="refused" title={words().cannot}>
            {words().lacks(nameOf(lack().subject ?? ''), lack().field)}
          </Notice>
        )}
      </Match>
      <Match when={compared()?.moves.length === 0}>
        <Empty title={words().nobody}>{words().nobodyLead}</Empty>
      </Match>
      <Match when={compared()}>
        {(comparison) => (
          <Panel>
            <p>
              {texts().join(' · ')} · {words().unmoved(format().number(comparison().unmoved))}
            </p>
            <Table caption={words().moves} columns={columns()} rows={comparison().moves} />
          </Panel>
        )}
      </Match>
    </Switch>
  )
}
