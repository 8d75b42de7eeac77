import { Empty } from '@khoan-viec/ui/feedback'
import { PageHeader, Stack } from '@khoan-viec/ui/layout'
import { type JSX, Show } from 'solid-js'
import { paths, usePageTitle, useSession } from '../app/index.ts'
import { useHolds } from '../room/index.ts'
import { administrationWords } from './words.ts'
import './administration.css'

/** A page on which the office changes the organisation; to others it says whose it is. */
export function OfficePage(props: { title: string; lead: string; onlyOffice: string; children: JSX.Element }) {
  const holds = useHolds()
  const session = useSession()
  usePageTitle(() => props.title)
  return (
    <Stack gap={6}>
      <PageHeader
        above={<a href={paths.administration()}>{administrationWords().unit.back}</a>}
        title={props.title}
        lead={props.lead}
      />
      <Show when={session.me}>
        <Show when={holds('SECRETARIAT')} fallback={<Empty title={props.onlyOffice} />}>
          {props.children}
        </Show>
      </Show>
    </Stack>
  )
}
