import { Dialog } from '@khoan-viec/ui/dialog'
import type { JSX } from 'solid-js'
import type { Sending } from '../api/index.ts'
import { ActForm } from './act-form.tsx'
import { useFieldErrors } from './field-errors.ts'

/** An act that needs nothing but a yes, asked once with what it brings about. */
export function Confirm<Command>(props: {
  open: boolean
  onClose: () => void
  title: string
  label: string
  done: string
  sending: Sending<Command>
  command: () => NoInfer<Command>
  onDone?: (() => void) | undefined
  children?: JSX.Element
}) {
  const errors = useFieldErrors(() => props.sending.refusal)
  const finish = () => {
    props.onClose()
    props.onDone?.()
  }
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title={props.title}>
      <ActForm
        sending={props.sending}
        errors={errors}
        label={props.label}
        done={props.done}
        compose={() => props.command()}
        onDone={finish}
        onCancel={() => props.onClose()}
      >
        {props.children}
      </ActForm>
    </Dialog>
  )
}
