import { useParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { api } from '../api/index.ts'
import { usePageTitle } from '../app/index.ts'
import { QueryView } from '../room/index.ts'
import { HandoverPage } from './handover-page.tsx'
import { handoverWords } from './words.ts'
import './handover.css'

/** The act of one change of head. */
export default function HandoverRoom() {
  const params = useParams<{ handover: string }>()
  usePageTitle(() => handoverWords().title)
  // The id holds colons, which addresses write as %3A and the router leaves so.
  const handover = () => params.handover.replaceAll(/%3A/gi, ':')
  return (
    <Show when={handover()} keyed>
      {(id) => <OneHandover id={id} />}
    </Show>
  )
}

function OneHandover(props: { id: string }) {
  const query = useQuery(() => ({
    queryKey: ['handover', 'byId', props.id],
    queryFn: () => api.handover.byId.query({ id: props.id }),
  }))
  return <QueryView query={query}>{(view) => <HandoverPage view={view()} />}</QueryView>
}
