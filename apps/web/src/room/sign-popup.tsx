import { Button } from '@khoan-viec/ui/action'
import { createSignal, type JSX } from 'solid-js'
import type { Sending } from '../api/index.ts'
import { format } from '../format/index.ts'
import { Confirm } from './confirm.tsx'
import { roomWords } from './words.ts'
import './signing.css'

/** Signs the exact text on the screen, by its digest; one person in several roles signs once for all of them. */
export function SignPopup<Command>(props: {
  label: string
  title: string
  done: string
  /** In whose names the reader signs. */
  roles: readonly string[]
  digest: string
  sending: Sending<Command>
  command: () => NoInfer<Command>
  children: JSX.Element
}) {
  const words = () => roomWords().signing
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Button kind="primary" popup="dialog" onPress={() => setOpen(true)}>
        {props.label}
      </Button>
      <Confirm
        open={open()}
        onClose={() => setOpen(false)}
        title={props.title}
        label={props.label}
        done={props.done}
        sending={props.sending}
        command={() => props.command()}
      >
        <p>{words().as(format().list(props.roles))}</p>
        {props.children}
        <Digest of={props.digest} />
      </Confirm>
    </>
  )
}

/** The digest by which a text is signed. */
export function Digest(props: { of: string }) {
  return (
    <p class="digest">
      {roomWords().signing.digest}: {props.of}
    </p>
  )
}
