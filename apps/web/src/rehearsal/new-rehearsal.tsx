import { Button } from '@khoan-viec/ui/action'
import { Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { Grid, Stack } from '@khoan-viec/ui/layout'
import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { api, refusalIn } from '../api/index.ts'
import { format } from '../format/index.ts'
import { explainRefusal, language } from '../words/index.ts'
import { rehearsalWords } from './words.ts'
import './rehearsal.css'

/** The scenarios that can be rehearsed; a press sets one up. */
export default function NewRehearsal(props: { onCreated: (rehearsal: string) => void }) {
  const words = () => rehearsalWords().scenarios
  const cache = useQueryClient()
  const scenarios = useQuery(() => ({
    queryKey: ['rehearsal', 'scenarios'],
    queryFn: () => api.rehearsal.scenarios.query(),
  }))
  const creating = useMutation(() => ({
    mutationFn: (scenario: string) => api.rehearsal.create.mutate({ scenario }),
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: ['rehearsal'] })
      props.onCreated(id)
    },
  }))
  const isStarting = (name: string) => creating.isPending && creating.variables === name
  const facts = (years: readonly number[], units: number, acts: number) =>
    words().facts(sayYears(years), format().number(units), format().number(acts))

  return (
    <Stack gap={4}>
      <Show when={creating.isError}>
        <Notice tone="refused" title={words().failed}>
          {sayWhy(creating.error)}
        </Notice>
      </Show>
      <Show when={!scenarios.isPending} fallback={<SkeletonLines lines={6} />}>
        <Grid least={320}>
          <For each={scenarios.data ?? []}>
            {(scenario) => (
              <article class="scenario">
                <h3>{scenario.title[language()]}</h3>
                <p class="small soft">{facts(scenario.years, scenario.units, scenario.acts)}</p>
                <p>{scenario.about[language()]}</p>
                <Button
                  busy={isStarting(scenario.name)}
                  onPress={() => creating.isPending || creating.mutate(scenario.name)}
                >
                  {words().start}
                </Button>
                <Show when={isStarting(scenario.name)}>
                  <p class="small soft" role="status">
                    {words().starting}
                  </p>
                </Show>
              </article>
            )}
          </For>
        </Grid>
      </Show>
    </Stack>
  )
}

/** `2024`, or `2024–2026`. */
const sayYears = (years: readonly number[]): string =>
  years.length > 1 ? `${years[0]}–${years.at(-1)}` : String(years[0])

function sayWhy(error: unknown): string {
  const refusal = refusalIn(error)
  return refusal ? explainRefusal(refusal) : ''
}
