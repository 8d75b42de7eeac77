import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { announce, showToast } from '@khoan-viec/ui/feedback'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'

/** A secret that is shown once and can be copied: whoever made it carries it to where it is for. */
export function OnceDialog(props: {
  open: boolean
  title: string
  lead: string
  label: string
  value: string
  copy: string
  copied: string
  onClose: () => void
}) {
  const copy = async () => {
    await navigator.clipboard.writeText(props.value)
    announce(props.copied)
    showToast(props.copied)
  }
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={props.title}
      actions={
        <Button kind="primary" onPress={() => void copy()}>
          {props.copy}
        </Button>
      }
    >
      <Stack gap={4}>
        <p>{props.lead}</p>
        <Field label={props.label}>
          <TextInput value={props.value} onInput={() => undefined} autocomplete="off" />
        </Field>
      </Stack>
    </Dialog>
  )
}
