import { Button } from '@khoan-viec/ui/action'
import History from 'lucide-solid/icons/rotate-ccw-clock'
import { Show } from 'solid-js'
import { lookAt } from '../api/index.ts'
import { useLooksBack } from './use-looks-back.ts'
import { asOfWords } from './words.ts'

/** From an entry to everything as it stood when it had just been recorded. */
export function LookHere(props: { entry: number }) {
  const mayLookBack = useLooksBack()
  return (
    <Show when={mayLookBack()}>
      <Button
        kind="quiet"
        size="small"
        icon={<History size={16} aria-hidden="true" />}
        onPress={() => void lookAt(String(props.entry))}
      >
        {asOfWords().here}
      </Button>
    </Show>
  )
}
