import { mandatesOn } from '@khoan-viec/domain/organisation'
import { Notice } from '@khoan-viec/ui/feedback'
import { For } from 'solid-js'
import { paths, useSession, useToday } from '../app/index.ts'
import { format } from '../format/index.ts'
import { terms } from '../words/index.ts'
import { myWorkWords } from './words.ts'

/** That I act for somebody, for what, and until when. Nothing where I act for nobody. */
export function ActsFor() {
  const session = useSession()
  const today = useToday()
  const words = () => myWorkWords().behalf
  const mandates = () => {
    const actor = session.me?.actor
    return actor && !session.past ? mandatesOn(actor, today()) : []
  }
  return (
    <For each={mandates()}>
      {(mandate) => (
        <Notice
          tone="info"
          title={words().title(terms().post[mandate.tenure.post], mandate.tenure.name, format().date(mandate.to))}
        >
          {mandate.remits.map((remit) => terms().remit[remit]).join(' · ')}.{' '}
          <a href={paths.delegations()}>{words().paper(mandate.number)}</a>
        </Notice>
      )}
    </For>
  )
}
