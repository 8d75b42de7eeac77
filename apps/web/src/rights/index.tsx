import { Combobox } from '@khoan-viec/ui/combobox'
import { Notice } from '@khoan-viec/ui/feedback'
import { Field, Select, TextInput, type Option } from '@khoan-viec/ui/form'
import { Grid, PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { usePageTitle } from '../app/index.ts'
import { useNow } from '../app/session/index.ts'
import { format } from '../format/index.ts'
import { QueryView } from '../room/index.ts'
import { actOptions } from './act-options.ts'
import { kinds, type Kind } from './kinds.ts'
import { PersonField } from './person-field.tsx'
import { sayRuling } from './say-ruling.ts'
import { useThings } from './use-things.ts'
import { rightsWords, whyWords } from './words.ts'

/** For the office, which is asked by those who were refused: a person, a thing, an act, and the first reason. */
export default function WhyPage() {
  const words = () => whyWords()
  usePageTitle(() => words().title)
  const [person, setPerson] = createSignal<Option | null>(null)
  const [kind, setKind] = createSignal<Kind>('task')
  const [thing, setThing] = createSignal<Option | null>(null)
  const [act, setAct] = createSignal('')
  const [subject, setSubject] = createSignal('')
  const things = useThings(kind)
  const now = useNow()
  const chooseKind = (next: Kind) => {
    setKind(next)
    setThing(null)
    setAct('')
  }
  const question = () => {
    const [who, what, how, about] = [person(), thing(), act(), subject().trim()]
    if (!who || !what || how === '') return undefined
    return { person: who.value, kind: kind(), id: what.value, act: how, ...(about === '' ? {} : { subject: about }) }
  }
  const answer = useQuery(() => ({
    queryKey: ['rights', 'explain', question()],
    queryFn: () => {
      const asked = question()
      return asked ? api.rights.explain.query(asked) : null
    },
    enabled: question() !== undefined,
  }))
  return (
    <Stack gap={6}>
      <PageHeader title={words().title} lead={words().lead} />
      <Panel>
        <Grid least={260}>
          <PersonField person={person()} onChoose={setPerson} />
          <Field label={words().kind}>
            <Select
              value={kind()}
              options={kinds.map((each) => ({ value: each, label: rightsWords().kind[each] }))}
              onChange={chooseKind}
            />
          </Field>
          <Field label={words().object} hint={words().objectHint}>
            <Combobox
              value={thing()}
              options={withChosen(things.options(), thing())}
              onChange={setThing}
              onSearch={kind() === 'task' ? things.search : undefined}
              placeholder={words().choose}
            />
          </Field>
          <Field label={words().act}>
            <Select value={act()} options={actOptions(kind())} onChange={setAct} placeholder={words().choose} />
          </Field>
          <Show when={kind() === 'task'}>
            <Field label={words().period} hint={words().periodHint}>
              <TextInput value={subject()} onInput={(typed) => setSubject(typed.slice(0, 80))} />
            </Field>
          </Show>
        </Grid>
      </Panel>
      <Show when={question()} fallback={<p role="status">{words().waiting}</p>}>
        <QueryView query={answer}>
          {(found) => (
            <Notice
              tone={found()?.ruling.allowed ? 'done' : 'warning'}
              title={found()?.ruling.allowed ? words().yes : words().no}
              next={words().now(format().dateTime(now()))}
            >
              <Show when={found()}>{(said) => sayRuling(said(), kind())}</Show>
            </Notice>
          )}
        </QueryView>
      </Show>
    </Stack>
  )
}

const withChosen = (options: readonly Option[], chosen: Option | null): readonly Option[] =>
  chosen && options.every(({ value }) => value !== chosen.value) ? [chosen, ...options] : options
