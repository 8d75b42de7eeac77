import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { createSignal } from 'solid-js'
import { DirectForm } from '../task/acts/direct-form.tsx'
import { followUpWords } from './words.ts'

/** A direction there and then, without leaving the grid or the agenda. */
export function DirectButton(props: {
  task: string
  title: string
  /** One of many on the page. */ plain?: boolean | undefined
}) {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Button kind={props.plain ? 'plain' : 'primary'} popup="dialog" onPress={() => setOpen(true)}>
        {followUpWords().detail.direct}
      </Button>
      <Dialog open={open()} onClose={() => setOpen(false)} title={`${followUpWords().detail.direct}: ${props.title}`}>
        <DirectForm task={props.task} onDone={() => setOpen(false)} onCancel={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
