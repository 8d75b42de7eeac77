import type { SealedOpinion } from '@khoan-viec/domain/access'
import type { TaskEvent } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { Definitions } from '@khoan-viec/ui/layout'
import { Show } from 'solid-js'
import { EvidenceList, IndicatorTable, RegistrationView, taskWords } from '../parts/index.ts'
import { tellEvent } from './tell-event.ts'

/** What an entry holds, in full: facts as words, forms and files as they are read elsewhere. */
export function EventDetail(props: { event: TaskEvent | SealedOpinion; view: TaskView }) {
  const facts = () => tellEvent(props.event, props.view)
  const registration = () => ('registration' in props.event ? props.event.registration : undefined)
  const terms = () => ('terms' in props.event && typeof props.event.terms === 'object' ? props.event.terms : undefined)
  const values = () => {
    const { event } = props
    if (event.type === 'reported' || event.type === 'report-corrected')
      return { values: event.report.values, files: event.report.evidence }
    if (event.type === 'delivered') return { values: event.delivery.results, files: event.delivery.evidence }
    return event.type === 'checked' ? { values: event.check.results, files: undefined } : undefined
  }
  return (
    <>
      <Show when={props.event.type === 'opinion-sealed'}>
        <p>{taskWords().history.sealed}</p>
      </Show>
      <Definitions items={facts()} />
      <Show when={terms()}>{(offered) => <IndicatorTable indicators={offered().indicators} />}</Show>
      <Show when={values()}>
        {(given) => (
          <>
            <IndicatorTable indicators={props.view.task.contract?.terms.indicators ?? []} values={given().values} />
            <Show when={given().files}>{(files) => <EvidenceList files={files()} task={props.view.row.id} />}</Show>
          </>
        )}
      </Show>
      <Show when={registration()}>{(form) => <RegistrationView registration={form()} />}</Show>
    </>
  )
}
