import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { usePageTitle } from '../app/index.ts'
import { appWords } from '../words/index.ts'
import { ContractList } from './contract-list.tsx'
import { ContractPage } from './contract-page.tsx'
import './contract.css'

/** All contracts by what they wait for; or one, as it will stand on paper. */
export default function Contract() {
  const params = useParams<{ task?: string }>()
  usePageTitle(() => appWords().rooms.contract)
  return (
    <Show when={params.task} keyed fallback={<ContractList />}>
      {(task) => <ContractPage task={task} />}
    </Show>
  )
}
