import type { Stance } from '@khoan-viec/domain/task'
import type { AgendaItem } from '@khoan-viec/protocol/meeting'
import { Button } from '@khoan-viec/ui/action'
import { Field, RadioGroup, TextArea } from '@khoan-viec/ui/form'
import { createSignal, Show } from 'solid-js'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useTaskSend } from '../../room/index.ts'
import { actWords } from '../../task/acts/words.ts'
import { terms } from '../../words/index.ts'
import { meetingWords } from '../words.ts'

const stances: readonly Stance[] = ['AGREE', 'AGREE_WITH_CHANGES', 'RETURN', 'REJECT']

/** My opinion: given once, corrected as long as the round is open. */
export function OpinionForm(props: { round: NonNullable<AgendaItem['round']>; task: string }) {
  const words = () => meetingWords().opinion
  const [isCorrecting, setCorrecting] = createSignal(false)
  const mine = () => props.round.mine
  let place: HTMLDivElement | undefined
  const correct = () => {
    setCorrecting(true)
    queueMicrotask(() => place?.querySelector<HTMLElement>('input:checked')?.focus())
  }
  return (
    <div ref={(element) => (place = element)}>
      <Show
        when={mine() !== undefined && !isCorrecting() ? mine() : undefined}
        fallback={<Form task={props.task} mine={mine()} onDone={() => setCorrecting(false)} />}
      >
        {(opinion) => (
          <div class="my-opinion">
            <p class="soft">{words().yours}</p>
            <p>
              <b>{terms().stance[opinion().stance]}</b>
            </p>
            <Show when={opinion().reason}>{(reason) => <p class="said">{reason()}</p>}</Show>
            <Button onPress={correct}>{words().correct}</Button>
          </div>
        )}
      </Show>
    </div>
  )
}

function Form(props: { task: string; mine: NonNullable<AgendaItem['round']>['mine']; onDone: () => void }) {
  const words = () => meetingWords().opinion
  const before = () => props.mine
  const [form, setForm, clear] = createDraft(
    () => `${props.task}/opinion/${before()?.versions ?? 0}`,
    () => ({
      stance: (before()?.stance ?? '') as Stance | '', // widens to what the form may hold
      reason: before()?.reason ?? '',
    }),
  )
  const sending = useTaskSend(() => props.task)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    const { stance, reason } = form
    const faults = {
      ...(stance === '' ? { stance: actWords().notChosen } : {}),
      ...(stance === '' || stance === 'AGREE' ? {} : faultsOfEmpty({ reason })),
    }
    errors.setFaults(faults)
    return stance === '' || Object.keys(faults).length > 0
      ? undefined
      : ({ type: 'give-opinion', stance, reason } as const)
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={before() ? words().correct : words().give}
      done={before() ? words().corrected : words().given}
      compose={compose}
      onDone={() => {
        clear()
        props.onDone()
      }}
      onCancel={before() ? props.onDone : undefined}
    >
      <RadioGroup
        label={words().stance}
        value={form.stance}
        options={stances.map((stance) => ({ value: stance, label: terms().stance[stance] }))}
        onChange={(stance) => setForm('stance', stance)}
        error={errors.at('stance')}
      />
      <Field
        label={words().reason}
        hint={words().reasonHint}
        error={errors.at('reason')}
        optional={form.stance === 'AGREE'}
      >
        <TextArea value={form.reason} onInput={(reason) => setForm('reason', reason)} rows={3} />
      </Field>
    </ActForm>
  )
}
