import { Button, LinkButton } from '@khoan-viec/ui/action'
import { DateInput, Field } from '@khoan-viec/ui/form'
import { Cluster, Panel, Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { api, asOf, lookAt } from '../api/index.ts'
import { paths, useNow, useSession } from '../app/index.ts'
import { dayOf, daysBetween, format } from '../format/index.ts'
import { endOfDay, plusDays } from './day-end.ts'
import { useLooksBack } from './use-looks-back.ts'
import { asOfWords } from './words.ts'
import './as-of.css'

/** In the Record room: the day at whose end everything is to be seen, by the slider or written. Absent for who may not look back. */
export function PastPicker() {
  const words = () => asOfWords().picker
  const mayLookBack = useLooksBack()
  const now = useNow()
  const session = useSession()
  const around = useQuery(() => ({
    queryKey: ['as-of', 'around', asOf()],
    queryFn: () => api.asOf.around.query(),
    enabled: mayLookBack(),
  }))
  const ends = () => {
    const { first, last } = (around.isPending ? undefined : around.data) ?? {}
    return first && last && { first: dayOf(first.at), last: dayOf(last.at) }
  }
  const [chosen, setChosen] = createSignal<string>()
  const day = () => chosen() ?? dayOf(now())
  return (
    <Show when={mayLookBack() && ends()}>
      {(life) => (
        <Panel>
          <details class="past-picker not-print" open={session.past !== undefined}>
            <summary>{words().title}</summary>
            <form
              onSubmit={(event) => {
                event.preventDefault()
                if (day() !== '') void lookAt(endOfDay(day()))
              }}
            >
              <Stack gap={4}>
                <p class="soft">{words().lead}</p>
                <div>
                  <input
                    class="past-slide"
                    type="range"
                    aria-label={words().slide}
                    aria-valuetext={day() === '' ? undefined : format().date(day())}
                    min={0}
                    max={daysBetween(life().first, life().last)}
                    value={day() === '' ? 0 : daysBetween(life().first, day())}
                    onInput={(event) => setChosen(plusDays(life().first, event.currentTarget.valueAsNumber))}
                  />
                  <div class="past-ends small soft" aria-hidden="true">
                    <span>
                      {format().date(life().first)}, {words().first}
                    </span>
                    <span>
                      {format().date(life().last)}, {words().last}
                    </span>
                  </div>
                </div>
                <Cluster gap={3} class="past-choice">
                  <Field label={words().day} filter>
                    <DateInput value={day()} min={life().first} max={life().last} onInput={setChosen} />
                  </Field>
                  <Button type="submit">{day() === '' ? words().pick : words().look(format().date(day()))}</Button>
                  <LinkButton kind="quiet" href={paths.compareMoments()}>
                    {words().compare}
                  </LinkButton>
                </Cluster>
              </Stack>
            </form>
          </details>
        </Panel>
      )}
    </Show>
  )
}
