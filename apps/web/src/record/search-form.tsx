import { Button } from '@khoan-viec/ui/action'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { Cluster, Panel, Stack } from '@khoan-viec/ui/layout'
import { createEffect, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { addressOf, blank, type Form, formOf, isNarrowed } from './form-state.ts'
import type { Address } from './question.ts'
import { SearchFilters } from './search-filters.tsx'
import { recordWords } from './words.ts'

/** On a phone the further wishes would push what is found off the screen: they open when asked for. */
const isWide = (): boolean => matchMedia('(min-width: 720px)').matches

/** What is looked for. Choices take effect at once, typed words with Enter or the button. */
export function SearchForm(props: {
  address: Address
  /** Of the person and of the stream that the address names, once known. */
  personName: string | undefined
  streamTitle: string | undefined
  onSearch: (address: Address) => void
}) {
  const words = () => recordWords().search
  const [form, setForm] = createStore<Form>(formOf({}))
  createEffect(() => setForm(formOf(props.address)))
  const search = () => props.onSearch(addressOf(form))
  const choose = (change: Partial<Form>) => {
    setForm(change)
    search()
  }
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
          <details class="record-filters" open={isNarrowed(props.address) || isWide()}>
            <summary>{words().more}</summary>
            <SearchFilters form={form} personName={props.personName} onChoose={choose} />
          </details>
          <Show when={props.address.in}>
            {(stream) => (
              <Cluster gap={3}>
                <span>{words().within(props.streamTitle ?? stream())}</span>
                <Button kind="quiet" size="small" onPress={() => choose({ in: '' })}>
                  {words().everywhere}
                </Button>
              </Cluster>
            )}
          </Show>
          <Cluster gap={3}>
            <Button type="submit" kind="primary">
              {words().send}
            </Button>
            <Show when={props.address.text || isNarrowed(props.address)}>
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
