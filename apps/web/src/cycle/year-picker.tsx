import type { Year } from '@khoan-viec/protocol/session'
import { Field, Select } from '@khoan-viec/ui/form'
import { Show } from 'solid-js'
import { lookAtYear } from '../api/index.ts'
import { useSession } from '../app/index.ts'
import { cycleWords } from './words.ts'

/** Which year every room shows. Absent while the house has had only one. */
export function YearPicker() {
  const session = useSession()
  const words = () => cycleWords().years
  const years = (): readonly Year[] => session.me?.years ?? []
  const current = () => years()[0]?.id
  return (
    <Show when={years().length > 1}>
      <div class="not-print">
        <Field label={words().label} hint={words().hint}>
          <Select
            value={session.me?.cycle?.id ?? ''}
            options={years().map(({ id, name, status }) => ({
              value: id,
              label: id === current() ? words().current(name) : status === 'CLOSED' ? words().closed(name) : name,
            }))}
            onChange={(id) => void lookAtYear(id === current() ? undefined : id)}
          />
        </Field>
      </div>
    </Show>
  )
}
