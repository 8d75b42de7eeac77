import type { Refusal } from '@khoan-viec/domain/core'
import type { ReorganisationTried } from '@khoan-viec/protocol/administration'
import { Button } from '@khoan-viec/ui/action'
import { Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { type Accessor, type JSX, Match, Switch } from 'solid-js'
import { explainRefusal } from '../../words/index.ts'
import { administrationWords } from '../words.ts'
import type { useTrial } from './use-trial.ts'

export type Tried = Exclude<ReorganisationTried, { refusal: Refusal }>

/** What the rules make of the decision, or why it cannot be recorded yet, with the way to where that is mended. */
export function TrialGate(props: {
  trial: ReturnType<typeof useTrial>
  onMend: (refusal: Refusal) => void
  children: (tried: Accessor<Tried>) => JSX.Element
}) {
  const words = () => administrationWords().reorganise
  const tried = (): Tried | undefined => {
    const answer = props.trial.answer()
    return answer && 'after' in answer ? answer : undefined
  }
  return (
    <Switch fallback={<SkeletonLines lines={8} />}>
      <Match when={props.trial.refusal()}>
        {(refusal) => (
          <Notice
            tone="refused"
            title={words().refused}
            next={
              <Button size="small" onPress={() => props.onMend(refusal())}>
                {words().toStep}
              </Button>
            }
          >
            {explainRefusal(refusal())}
          </Notice>
        )}
      </Match>
      <Match when={tried()}>{(answer) => props.children(answer)}</Match>
    </Switch>
  )
}
