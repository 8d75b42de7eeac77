import { Panel } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths } from '../app/index.ts'
import { arrange } from './arrange.ts'
import { DelegationList } from './delegation-list.tsx'
import { delegationWords } from './words.ts'

/** Who acts for whom in a unit, now or soon. Nobody: nothing shown. */
export function UnitDelegations(props: { unit: string }) {
  const asked = useQuery(() => ({
    queryKey: ['delegation', 'list', props.unit],
    queryFn: () => api.delegation.list.query({ unit: props.unit }),
  }))
  const now = () => (asked.isSuccess ? arrange(asked.data).now : [])
  return (
    <Show when={now().length > 0}>
      <Panel title={delegationWords().unitTitle} aside={<a href={paths.delegations()}>{delegationWords().mine}</a>}>
        <DelegationList rows={now()} />
      </Panel>
    </Show>
  )
}
