import type { Indicator, Registration } from '@khoan-viec/domain/task'
import { Paper } from '@khoan-viec/ui/paper'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { terms } from '../words/index.ts'
import { registerWords } from './words.ts'

/** The registration as the paper that it will become. */
export function PaperPreview(props: { registration: Registration; unit: string; year: number }) {
  const words = () => registerWords()
  const said = (text: string) => (text.trim() === '' ? words().paper.blank : text)
  const rows = (): readonly (readonly [string, string])[] => [
    [
      words().fields.category,
      `${terms().category[props.registration.category]} · ${terms().field[props.registration.field]}`,
    ],
    [words().paper.obstacle, said(props.registration.obstacle)],
    [words().fields.notRoutine, said(props.registration.notRoutine)],
    [words().fields.basis, said(props.registration.basis)],
    [words().fields.product, said(props.registration.product)],
  ]
  const last = (): readonly (readonly [string, string])[] => [
    [
      words().fields.deadline,
      props.registration.deadline === '' ? words().paper.blank : format().date(props.registration.deadline),
    ],
    [words().fields.leadPerson, said(props.registration.leadPerson)],
    [words().fields.coordination, said(props.registration.coordination)],
    [words().fields.responsibility, said(props.registration.responsibility)],
    [words().fields.authority, said(props.registration.authority)],
    [words().fields.risks, said(props.registration.risks)],
  ]
  return (
    <Paper>
      <div class="sheet">
        <div class="sheet-head">
          <b>{props.unit}</b>
          <b class="sheet-party">{words().paper.party}</b>
        </div>
        <h2>{words().paper.heading}</h2>
        <p class="sheet-year">{words().paper.year(String(props.year))}</p>
        <p class="sheet-title">{said(props.registration.title)}</p>
        <Facts rows={rows()} />
        <p>
          <b>{words().indicators.title}:</b>
        </p>
        <ul class="sheet-list">
          <For each={props.registration.indicators}>{(indicator) => <li>{sayIndicator(indicator)}</li>}</For>
        </ul>
        <Show when={props.registration.milestones.length > 0}>
          <p>
            <b>{words().milestones.title}:</b>
          </p>
          <ul class="sheet-list">
            <For each={props.registration.milestones}>
              {({ due, what }) => (
                <li>
                  {due === '' ? words().paper.blank : format().date(due)}: {said(what)}
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Facts rows={last()} />
        <Show when={props.registration.supportAsked.length > 0}>
          <p>
            <b>{words().support.title}:</b>
          </p>
          <ul class="sheet-list">
            <For each={props.registration.supportAsked}>
              {({ what, who }) => (
                <li>
                  {said(what)} ({said(who)})
                </li>
              )}
            </For>
          </ul>
        </Show>
        <p class="sheet-signature">{words().paper.signature}</p>
        <p class="sheet-note">{words().paper.note}</p>
      </div>
    </Paper>
  )
}

function Facts(props: { rows: readonly (readonly [string, string])[] }) {
  return (
    <For each={props.rows}>
      {([term, value]) => (
        <p>
          <b>{term}:</b> {value}
        </p>
      )}
    </For>
  )
}

function sayIndicator({ name, kind, uom, baseline, target, exceed }: Indicator): string {
  const words = registerWords().paper
  const said = (value: number) => (Number.isNaN(value) ? words.blank : format().number(value))
  const title = name.trim() === '' ? words.blank : name
  if (kind === 'YES_NO') return `${title}: ${words.yes}`
  const beyond = exceed === undefined ? '' : `; ${words.exceed(said(exceed))}`
  return `${title}: ${words.target(said(baseline), said(target), uom)}${beyond}`
}
