import { isEstimated } from '@khoan-viec/domain/calendar'
import type { Refusal } from '@khoan-viec/domain/core'
import { type CycleCalendar, type CycleTerms, scheduleOf } from '@khoan-viec/domain/cycle'
import { selectRegulation } from '@khoan-viec/grading/regulations'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Definitions } from '@khoan-viec/ui/layout'
import { For, Match, Show, Switch, untrack } from 'solid-js'
import { useSession } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { ActForm, useFieldErrors } from '../../room/index.ts'
import { sayAct } from '../../words/index.ts'
import { useCycleSend } from '../send.ts'
import { dayNames, daysOf } from './days.ts'
import { type Opener, tryOpening } from './faults.ts'
import { type Opening, openingOf, type OpeningForm } from './form.ts'
import { sayFault } from './say-fault.ts'
import { openWords } from './words.ts'

/** The year as it would be: its calendar exact, what grades it, and the button that opens it; or why it may not be yet. */
export function ReviewStep(props: {
  form: OpeningForm
  opener: Opener
  onMend: (refusal: Refusal) => void
  onBack: () => void
  onDone: () => void
}) {
  const words = () => openWords()
  const sending = useCycleSend<Opening>(() => openingOf(props.form).terms.id)
  const errors = useFieldErrors(() => sending.refusal)
  // Once: the form does not change here, and while it is on its way the year comes to be one of those that there are.
  const tried = untrack(() => tryOpening(props.form, props.opener))
  const opened = tried.ok ? tried.value : undefined
  const refusal = (): Refusal | undefined => {
    if (!tried.ok) return tried.refusal
    return sending.refusal?.field === undefined ? undefined : sending.refusal
  }
  return (
    <Switch>
      <Match when={refusal()}>
        {(refused) => (
          <Notice
            tone="refused"
            title={words().refused}
            next={
              <Show when={refused().field !== undefined}>
                <Button size="small" onPress={() => props.onMend(refused())}>
                  {words().mend}
                </Button>
              </Show>
            }
          >
            {sayFault(refused())}
          </Notice>
        )}
      </Match>
      <Match when={opened}>
        {(year) => (
          <ActForm
            sending={sending}
            errors={errors}
            label={words().review.send}
            done={words().review.sent}
            compose={() => openingOf(props.form)}
            onDone={() => props.onDone()}
            onBack={() => props.onBack()}
          >
            <Warnings calendar={year().calendar} today={props.opener.today} />
            <Rules terms={year().terms} />
            <Days form={props.form} calendar={year().calendar} />
            <p>{words().review.final}</p>
          </ActForm>
        )}
      </Match>
    </Switch>
  )
}

function Warnings(props: { calendar: CycleCalendar; today: string }) {
  const words = () => openWords().review
  const guessed = () => {
    const years = [props.calendar.registration.opens, props.calendar.close].map((day) => Number(day.slice(0, 4)))
    return [...new Set(years)].filter((year) => isEstimated(year) !== false)
  }
  return (
    <>
      <Show when={props.calendar.registration.closes < props.today}>
        <Notice tone="warning" title={words().over}>
          {words().overText(format().date(props.calendar.registration.closes))}
        </Notice>
      </Show>
      <Show when={guessed().length > 0}>
        <Notice tone="info" title={words().estimated(format().list(guessed().map(String)))}>
          {words().estimatedText}
        </Notice>
      </Show>
    </>
  )
}

function Rules(props: { terms: CycleTerms }) {
  const words = () => openWords()
  const session = useSession()
  const authority = () => session.me?.posts.find(({ unit }) => unit === props.terms.authority)?.unitName
  return (
    <div>
      <h3>{words().review.rules}</h3>
      <Definitions
        items={[
          { term: words().name, value: props.terms.name },
          { term: words().authority, value: authority() ?? props.terms.authority },
          { term: words().symbol, value: props.terms.symbol },
          { term: words().from, value: format().date(props.terms.period.from) },
          { term: words().to, value: format().date(props.terms.period.to) },
          { term: words().side, value: words().sides[props.terms.side] },
          {
            term: words().review.regulation,
            value: selectRegulation(props.terms.side, props.terms.period.to)?.citation ?? '',
          },
          {
            term: words().downgrade,
            value: props.terms.overlays.length > 0 ? words().review.yes : words().review.no,
          },
          { term: words().tasksPerUnit, value: format().number(props.terms.limits.tasksPerUnit) },
        ]}
      />
    </div>
  )
}

function Days(props: { form: OpeningForm; calendar: CycleCalendar }) {
  const words = () => openWords()
  const days = () => daysOf(props.calendar, props.form.days['reports.first'])
  return (
    <div>
      <h3>{words().review.calendar}</h3>
      <ul class="year-dates">
        <For each={dayNames.filter((name) => name !== 'reports.first')}>
          {(name) => (
            <li>
              <span>
                {words().days[name]}
                <Show when={days()[name] !== props.form.days[name]}>
                  <span class="small soft"> · {words().review.moved(format().date(props.form.days[name]))}</span>
                </Show>
              </span>
              <span class="year-date">{format().date(days()[name])}</span>
            </li>
          )}
        </For>
        <li>
          <span>{words().review.reports}</span>
          <span class="year-date">{format().number(props.calendar.periods.length)}</span>
        </li>
      </ul>
      <details>
        <summary class="year-all">{words().review.all}</summary>
        <ul class="year-dates">
          <For each={scheduleOf(props.calendar)}>
            {({ id, date }) => (
              <li>
                <span>{sayAct(id)}</span>
                <span class="year-date">{format().date(date)}</span>
              </li>
            )}
          </For>
        </ul>
      </details>
    </div>
  )
}
