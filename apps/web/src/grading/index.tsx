import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { SubjectPage } from './subject-page.tsx'
import { TablePage } from './table-page.tsx'
import './grading.css'

/** All levels of the year side by side, or one subject's with the reasons for it. */
export default function Grading() {
  const params = useParams<{ subject?: string }>()
  // The id holds a colon, which addresses write as %3A and the router leaves so.
  const subject = () => params.subject?.replace(/%3A/i, ':')
  return (
    <Show when={subject()} keyed fallback={<TablePage />}>
      {(id) => <SubjectPage id={id} />}
    </Show>
  )
}
