import type { Unit } from '@khoan-viec/domain/organisation'
import { Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { terms } from '../words/index.ts'

/** A unit with its kind and, where it could be taken for another of the same name, what stands above it and its code. */
export function UnitLine(props: {
  unit: Unit
  address: string
  path?: readonly { readonly name: string }[] | undefined
}) {
  return (
    <span class="administration-unit">
      <a href={`${paths.administration(props.unit.code)}${props.address}`}>{props.unit.name}</a>
      <span class="small soft">
        {terms().unitKind[props.unit.kind]}
        <Show when={props.path?.length}>{` · ${(props.path ?? []).map(({ name }) => name).join(' › ')}`}</Show>
        {` · ${props.unit.code}`}
      </span>
    </span>
  )
}
