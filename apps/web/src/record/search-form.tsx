import { Button } from '@khoan-viec/ui/action'
import { DateInput, Field, Select, TextInput } from '@khoan-viec/ui/form'
import { Cluster, Grid, Panel, Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { createEffect, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { api } from '../api/index.ts'
import { kindGroups, isKindGroup } from './kinds.ts'
import type { Address } from './question.ts'
import { recordWords } from './words.ts'

const UNITS_MOST = 200
const ANY = 'any'

/** On a phone the further wishes would push what is found off the screen: they open when asked for. */
const isWide = (): boolean => matchMedia('(min-width: 720px)').matches

type Form = { text: string; kind: string; who: string; unit: string; from: string; to: string; sort: string }

/** What is looked for. Choices take effect at once, typed words with Enter or the button. */
export function SearchForm(props: { address: Address; onSearch: (address: Address) => void }) {
  const words = () => recordWords().search
  const [form, setForm] = createStore<Form>(formOf({}))
  createEffect(() => setForm(formOf(props.address)))
  const units = useQuery(() => ({
    queryKey: ['unit', 'list', 'names'],
    queryFn: () => api.unit.list.query({ size: UNITS_MOST, sort: 'name' }),
  }))
  const unitOptions = () =>
    (units.isPending ? [] : (units.data?.rows ?? [])).map(({ code, name }) => ({ value: code, label: name }))
  const search = () => props.onSearch(addressOf(form))
  const choose = (change: Partial<Form>) => {
    setForm(change)
    search()
  }
  const isNarrowed = () => {
    const { text: _, ...others } = addressOf(formOf(props.address))
    return Object.values(others).some((value) => value !== '')
  }
  const any = () => ({ value: ANY, label: words().any })
  return (
    <Panel>
      <form
        role="search"
        aria-label={words().label}
        onSubmit={(event) => {
          event.preventDefault()
          search()
        }}
      >
        <Stack gap={4}>
          <Field label={words().text} hint={words().textHint} filter>
            <TextInput type="search" value={form.text} onInput={(text) => setForm('text', text)} />
          </Field>
          <details class="record-filters" open={isNarrowed() || isWide()}>
            <summary>{words().more}</summary>
            <Grid least={200}>
              <Field label={words().kind} filter>
                <Select
                  value={form.kind}
                  options={[
                    any(),
                    ...Object.keys(kindGroups)
                      .filter(isKindGroup)
                      .map((group) => ({ value: group, label: recordWords().groups[group] })),
                  ]}
                  onChange={(kind) => choose({ kind })}
                />
              </Field>
              <Field label={words().who} filter>
                <Select
                  value={form.who}
                  options={[
                    any(),
                    { value: 'people', label: words().people },
                    { value: 'system', label: words().system },
                  ]}
                  onChange={(who) => choose({ who })}
                />
              </Field>
              <Field label={words().unit} filter>
                <Select value={form.unit} options={[any(), ...unitOptions()]} onChange={(unit) => choose({ unit })} />
              </Field>
              <Field label={words().from} filter>
                <DateInput value={form.from} onInput={(from) => choose({ from })} />
              </Field>
              <Field label={words().to} filter>
                <DateInput value={form.to} onInput={(to) => choose({ to })} />
              </Field>
              <Field label={words().order} filter>
                <Select
                  value={form.sort}
                  options={[
                    { value: '-at', label: words().newest },
                    { value: 'at', label: words().oldest },
                  ]}
                  onChange={(sort) => choose({ sort })}
                />
              </Field>
            </Grid>
          </details>
          <Cluster gap={3}>
            <Button type="submit" kind="primary">
              {words().send}
            </Button>
            <Show
              when={Object.values(addressOf(formOf(props.address), props.address.person)).some((value) => value !== '')}
            >
              <Button kind="quiet" onPress={() => props.onSearch(blank)}>
                {words().reset}
              </Button>
            </Show>
          </Cluster>
        </Stack>
      </form>
    </Panel>
  )
}

const formOf = ({ text = '', kind = ANY, who = ANY, unit = ANY, from = '', to = '', sort = '-at' }: Address): Form => ({
  text,
  kind,
  who,
  unit,
  from,
  to,
  sort,
})

/** Every name of the address, so that what is not said is taken out of it. */
const blank = { text: '', kind: '', who: '', unit: '', from: '', to: '', sort: '', person: '' }

function addressOf({ text, kind, who, unit, from, to, sort }: Form, person = ''): Address {
  const given = (value: string) => (value === ANY ? '' : value)
  return {
    text: text.trim(),
    kind: given(kind),
    who: given(who),
    unit: given(unit),
    from,
    to,
    sort: sort === '-at' ? '' : sort,
    ...(person ? { person } : {}),
  }
}
