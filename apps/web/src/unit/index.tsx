import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { UnitList } from './unit-list.tsx'
import { UnitPage } from './unit-page.tsx'
import './unit.css'

/** The list of units, or one of them. */
export default function UnitRoom() {
  const params = useParams<{ unit?: string }>()
  return (
    <Show when={params.unit} keyed fallback={<UnitList />}>
      {(code) => <UnitPage code={code} />}
    </Show>
  )
}
