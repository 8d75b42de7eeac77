import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { createEffect, type JSX, on, Show } from 'solid-js'
import type { Making } from './use-making.ts'

/** What is to be made; what is typed stays until it came of it. */
export function MakingForm<Asked>(props: {
  making: Making<Asked>
  /** Those at which a refusal is shown; any other stands above. */
  fields: readonly (keyof Asked & string)[]
  failed: string
  label: string
  compose: () => Asked
  onMade: () => void
  children: JSX.Element
}) {
  createEffect(
    on(
      () => props.making.made(),
      (made) => made && props.onMade(),
      { defer: true },
    ),
  )
  return (
    <form
      class="account-form"
      onSubmit={(event) => {
        event.preventDefault()
        props.making.act.run(props.compose())
      }}
    >
      <Show when={props.making.act.besides(...props.fields)}>
        {(why) => (
          <Notice tone="refused" title={props.failed}>
            {why()}
          </Notice>
        )}
      </Show>
      {props.children}
      <div>
        <Button kind="primary" type="submit" busy={props.making.act.busy}>
          {props.label}
        </Button>
      </div>
    </form>
  )
}
