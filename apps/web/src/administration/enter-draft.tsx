import { Notice } from '@khoan-viec/ui/feedback'
import { Show } from 'solid-js'
import { useSend } from '../api/index.ts'
import { ActForm, useFieldErrors } from '../room/index.ts'

type DraftWords = {
  readonly enter: string
  readonly entered: string
  readonly expired: string
  readonly changed: string
}

/** Enters what was looked through as a draft; says so where the draft is gone, or its rules have changed since. */
export function EnterDraft(props: {
  draft: string
  /** Names the list among what is being sent. */
  name: string
  words: DraftWords
  enter: (requestId: string, draft: string) => Promise<unknown>
  onDone: () => void
}) {
  const sending = useSend<string>(
    ({ requestId, command }) => props.enter(requestId, command),
    () => props.name,
  )
  const errors = useFieldErrors(() => sending.refusal)
  /** A rule that refuses now what it let pass in the preview names a place among the commands, which nobody has seen. */
  const meanwhile = () => {
    const field = sending.refusal?.field
    if (field === 'draft') return props.words.expired
    return field?.startsWith('commands') ? props.words.changed : undefined
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={props.words.enter}
      done={props.words.entered}
      compose={() => props.draft}
      onDone={() => props.onDone()}
      onCancel={() => props.onDone()}
    >
      <Show when={meanwhile()}>{(sentence) => <Notice tone="refused">{sentence()}</Notice>}</Show>
    </ActForm>
  )
}
