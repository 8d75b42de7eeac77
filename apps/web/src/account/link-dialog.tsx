import type { AccountRow, OneTimeLink } from '@khoan-viec/protocol/accounts'
import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { announce, showToast } from '@khoan-viec/ui/feedback'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'
import { Show } from 'solid-js'
import { format } from '../format/index.ts'
import { accountWords } from './words.ts'

/** A one-time link, shown once: whoever made it carries it to whom it is for. */
export function LinkDialog(props: {
  given: { readonly row: AccountRow; readonly link: OneTimeLink } | undefined
  onClose: () => void
}) {
  const words = () => accountWords().people
  const address = () => `${location.origin}/join#${props.given?.link.token ?? ''}`
  const copy = async () => {
    await navigator.clipboard.writeText(address())
    announce(words().copied)
    showToast(words().copied)
  }
  return (
    <Dialog
      open={props.given !== undefined}
      onClose={() => props.onClose()}
      title={words().linkTitle}
      actions={
        <Button kind="primary" onPress={() => void copy()}>
          {words().copy}
        </Button>
      }
    >
      <Show when={props.given}>
        {(given) => (
          <Stack gap={4}>
            <p>{words().linkLead(given().row.person.name, format().dateTime(given().link.expiresAt))}</p>
            <Field label={words().link}>
              <TextInput value={address()} onInput={() => undefined} autocomplete="off" />
            </Field>
          </Stack>
        )}
      </Show>
    </Dialog>
  )
}
