import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { TreePage } from './tree-page.tsx'
import { UnitHistoryPage } from './unit-history-page.tsx'
import './administration.css'

/** The tree of units, or what became of one of them. */
export default function AdministrationRoom() {
  const params = useParams<{ unit?: string }>()
  return (
    <Show when={params.unit} keyed fallback={<TreePage />}>
      {(code) => <UnitHistoryPage code={code} />}
    </Show>
  )
}
