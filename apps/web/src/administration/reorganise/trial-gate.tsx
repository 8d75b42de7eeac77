import type { Refusal } from '@khoan-viec/domain/core'
import type { ReorganisationTried } from '@khoan-viec/protocol/administration'
import { Button } from '@khoan-viec/ui/action'
import { Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { type Accessor, type JSX, Match, Show, Switch } from 'solid-js'
import { format } from '../../format/index.ts'
import { explainRefusal } from '../../words/index.ts'
import { administrationWords } from '../words.ts'
import type { Orphan } from './form.ts'
import type { useTrial } from './use-trial.ts'

export type Tried = Exclude<ReorganisationTried, { refusal: Refusal }>

/** What the rules make of the decision, or why it cannot be recorded yet, with the way to where that is mended. */
export function TrialGate(props: {
  trial: ReturnType<typeof useTrial>
  onMend: (refusal: Refusal) => void
  /** Takes along what stands under units that end, and shows it to be looked at. */
  onTakeAlong: (orphans: readonly Orphan[]) => void
  children: (tried: Accessor<Tried>) => JSX.Element
}) {
  const words = () => administrationWords().reorganise
  const tried = (): Tried | undefined => {
    const answer = props.trial.answer()
    return answer && 'after' in answer ? answer : undefined
  }
  const orphans = (): readonly Orphan[] => {
    const answer = props.trial.answer()
    return answer && 'orphans' in answer ? answer.orphans : []
  }
  return (
    <Switch fallback={<SkeletonLines lines={8} />}>
      <Match when={props.trial.refusal()}>
        {(refusal) => (
          <Notice
            tone="refused"
            title={words().refused}
            next={
              <div class="act-buttons">
                <Show when={orphans().length > 0}>
                  <Button size="small" onPress={() => props.onTakeAlong(orphans())}>
                    {words().takeAlong(format().number(orphans().length))}
                  </Button>
                </Show>
                <Button size="small" onPress={() => props.onMend(refusal())}>
                  {words().toStep}
                </Button>
              </div>
            }
          >
            {explainRefusal(refusal())}
            <Show when={orphans().length > 1}>
              <p class="small">{words().orphans(format().list(orphans().map(({ name }) => name)))}</p>
            </Show>
          </Notice>
        )}
      </Match>
      <Match when={tried()}>{(answer) => props.children(answer)}</Match>
    </Switch>
  )
}
