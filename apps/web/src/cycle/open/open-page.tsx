import { Empty } from '@khoan-viec/ui/feedback'
import { PageHeader, Stack } from '@khoan-viec/ui/layout'
import { Show } from 'solid-js'
import { paths, usePageTitle, useSession } from '../../app/index.ts'
import { useHolds } from '../../room/index.ts'
import { useMayOpen } from '../offer-opening.tsx'
import '../cycle.css'
import { Steps } from './steps.tsx'
import { openWords } from './words.ts'

/** A real year is opened in three parts; what was typed stays until it is recorded. */
export default function OpenYearPage() {
  const words = () => openWords()
  const session = useSession()
  const holds = useHolds()
  const mayOpen = useMayOpen()
  usePageTitle(() => words().title)
  return (
    <Stack gap={6}>
      <PageHeader above={<a href={paths.cycle()}>{words().back}</a>} title={words().title} lead={words().lead} />
      <Show when={session.me?.actor}>
        {(actor) => (
          <Show
            when={mayOpen()}
            fallback={<Empty title={holds('SECRETARIAT') ? words().onlyLive : words().onlyOffice} />}
          >
            <Steps actor={actor()} />
          </Show>
        )}
      </Show>
    </Stack>
  )
}
