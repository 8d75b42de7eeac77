import type { WebhookRow } from '@khoan-viec/protocol/rights'
import { Dialog } from '@khoan-viec/ui/dialog'
import { Field, NumberInput } from '@khoan-viec/ui/form'
import { createEffect, createSignal, on } from 'solid-js'
import { api, useSend } from '../../api/index.ts'
import { ActForm, useFieldErrors } from '../../room/index.ts'
import { webhookWords } from './words.ts'

/** From which entry an address is told again: usually the one after the last that it has taken. */
export function AgainDialog(props: { row: WebhookRow | undefined; onClose: () => void }) {
  const words = () => webhookWords()
  const sending = useSend<{ readonly id: string; readonly from: number }>(({ command }) =>
    api.rights.tellAgain.mutate(command),
  )
  const errors = useFieldErrors(() => sending.refusal)
  const [from, setFrom] = createSignal('1')
  createEffect(
    on(
      () => props.row,
      (row) => row && setFrom(String((row.told ?? 0) + 1)),
    ),
  )
  return (
    <Dialog open={props.row !== undefined} onClose={() => props.onClose()} title={words().againTitle}>
      <ActForm
        sending={sending}
        errors={errors}
        label={words().again}
        done={words().againDone}
        compose={() => ({ id: props.row?.id ?? '', from: Number(from()) })}
        onDone={() => props.onClose()}
        onCancel={() => props.onClose()}
      >
        <p>{words().againLead}</p>
        <Field label={words().from} error={errors.at('from')}>
          <NumberInput value={from()} onInput={setFrom} />
        </Field>
      </ActForm>
    </Dialog>
  )
}
