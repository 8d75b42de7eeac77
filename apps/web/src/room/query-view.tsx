import { Button } from '@khoan-viec/ui/action'
import { Empty, Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import type { UseQueryResult } from '@tanstack/solid-query'
import { Match, Show, Switch, type JSX } from 'solid-js'
import { refusalIn } from '../api/index.ts'
import { roomWords } from './words.ts'

/** Something asked for: coming, there, not there for this reader, or out of reach. What was there before stays in sight. */
export function QueryView<Data>(props: {
  query: UseQueryResult<Data>
  skeleton?: JSX.Element
  children: (data: () => Data) => JSX.Element
}): JSX.Element {
  const found = () => (props.query.isPending ? undefined : props.query.data)
  return (
    <Switch fallback={props.skeleton ?? <SkeletonLines lines={10} />}>
      <Match when={found()}>{(data) => props.children(data)}</Match>
      <Match when={props.query.isError}>
        <Show
          when={refusalIn(props.query.error)?.code === 'not-found'}
          fallback={<OutOfReach again={() => void props.query.refetch()} />}
        >
          <Empty title={roomWords().notFound.title}>{roomWords().notFound.lead}</Empty>
        </Show>
      </Match>
    </Switch>
  )
}

function OutOfReach(props: { again: () => void }) {
  return (
    <Notice
      tone="refused"
      title={roomWords().outOfReach.title}
      next={
        <Button size="small" onPress={() => props.again()}>
          {roomWords().outOfReach.again}
        </Button>
      }
    >
      {roomWords().outOfReach.lead}
    </Notice>
  )
}
