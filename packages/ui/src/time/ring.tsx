import { For, Show, type JSX } from 'solid-js'
import { useUiWords } from '../words/index.ts'
import { arcPath, pointOnRing } from './ring-geometry.ts'
import './time.css'

export type StepState = 'done' | 'current' | 'upcoming'

export interface RingStep {
  id: string
  title: string
  state: StepState
  /** The dates of the step, in words. */
  when?: string | undefined
  href?: string | undefined
}

const radius = 84
const gap = 0.006

/** A circle of steps with today on it, and beside it the same steps as a list that can be read, tapped and tabbed. */
export function Ring(props: { label: string; steps: readonly RingStep[]; centre?: JSX.Element }) {
  const words = useUiWords()
  const share = () => 1 / props.steps.length
  const today = () => props.steps.findIndex((step) => step.state === 'current')
  return (
    <div class="ring">
      <div class="ring-picture">
        <svg viewBox="-112 -112 224 224" aria-hidden="true">
          <For each={props.steps}>
            {(step, index) => {
              const middle = () => pointOnRing(radius, (index() + 0.5) * share())
              return (
                <g class={`ring-step ring-${step.state}`}>
                  <path d={arcPath(radius, index() * share() + gap, (index() + 1) * share() - gap)} />
                  <circle cx={middle().x} cy={middle().y} r="11" />
                  <text x={middle().x} y={middle().y}>
                    {index() + 1}
                  </text>
                </g>
              )
            }}
          </For>
          <Show when={today() >= 0}>
            <TodayMark turn={(today() + 0.5) * share()} />
          </Show>
        </svg>
        <div class="ring-centre">{props.centre}</div>
      </div>
      <ol class="ring-list" aria-label={props.label}>
        <For each={props.steps}>
          {(step, index) => (
            <li
              class={`ring-item ring-item-${step.state}`}
              aria-current={step.state === 'current' ? 'step' : undefined}
            >
              <span class="ring-number" aria-hidden="true">
                {index() + 1}
              </span>
              <span class="ring-title">
                <Show when={step.href} fallback={step.title}>
                  {(href) => <a href={href()}>{step.title}</a>}
                </Show>
                <span class="visually-hidden"> ({words()[step.state]})</span>
              </span>
              <Show when={step.when}>{(when) => <span class="ring-when">{when()}</span>}</Show>
            </li>
          )}
        </For>
      </ol>
    </div>
  )
}

function TodayMark(props: { turn: number }) {
  const tip = () => pointOnRing(radius + 13, props.turn)
  return (
    <g class="ring-today" transform={`translate(${tip().x} ${tip().y}) rotate(${props.turn * 360})`}>
      <path d="M0 0 6 -10 -6 -10Z" />
    </g>
  )
}
