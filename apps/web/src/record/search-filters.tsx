import { posts } from '@khoan-viec/domain/organisation'
import { DateInput, Field, Select } from '@khoan-viec/ui/form'
import { Grid } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { api } from '../api/index.ts'
import { terms } from '../words/index.ts'
import { ANY, type Form } from './form-state.ts'
import { isKindGroup, kindGroups } from './kinds.ts'
import { PersonField } from './person-field.tsx'
import { recordWords } from './words.ts'

const UNITS_MOST = 200

/** Wishes that narrow what is found. Each takes effect at once. */
export function SearchFilters(props: {
  form: Form
  personName: string | undefined
  onChoose: (change: Partial<Form>) => void
}) {
  const words = () => recordWords().search
  const units = useQuery(() => ({
    queryKey: ['unit', 'list', 'names'],
    queryFn: () => api.unit.list.query({ size: UNITS_MOST, sort: 'name' }),
  }))
  const any = () => ({ value: ANY, label: words().any })
  const unitOptions = () =>
    (units.isPending ? [] : (units.data?.rows ?? [])).map(({ code, name }) => ({ value: code, label: name }))
  const kindOptions = () =>
    Object.keys(kindGroups)
      .filter(isKindGroup)
      .map((group) => ({ value: group, label: recordWords().groups[group] }))
  return (
    <Grid least={200}>
      <Field label={words().kind} filter>
        <Select
          value={props.form.kind}
          options={[any(), ...kindOptions()]}
          onChange={(kind) => props.onChoose({ kind })}
        />
      </Field>
      <Field label={words().who} filter>
        <Select
          value={props.form.who}
          options={[any(), { value: 'people', label: words().people }, { value: 'system', label: words().system }]}
          onChange={(who) => props.onChoose({ who })}
        />
      </Field>
      <PersonField
        person={props.form.person}
        name={props.personName}
        onChoose={(person) => props.onChoose({ person })}
      />
      <Field label={words().post} filter>
        <Select
          value={props.form.post}
          options={[any(), ...posts.map((post) => ({ value: post, label: terms().post[post] }))]}
          onChange={(post) => props.onChoose({ post })}
        />
      </Field>
      <Field label={words().unit} filter>
        <Select
          value={props.form.unit}
          options={[any(), ...unitOptions()]}
          onChange={(unit) => props.onChoose({ unit })}
        />
      </Field>
      <Field label={words().order} filter>
        <Select
          value={props.form.sort}
          options={[
            { value: '-at', label: words().newest },
            { value: 'at', label: words().oldest },
          ]}
          onChange={(sort) => props.onChoose({ sort })}
        />
      </Field>
      {/* Last, so that the two days stand side by side in whatever number of columns there is room for. */}
      <Field label={words().from} filter>
        <DateInput value={props.form.from} onInput={(from) => props.onChoose({ from })} />
      </Field>
      <Field label={words().to} filter>
        <DateInput value={props.form.to} onInput={(to) => props.onChoose({ to })} />
      </Field>
    </Grid>
  )
}
