import { lights, type Light } from '@khoan-viec/domain/task'
import type { LightCounts } from '@khoan-viec/protocol/unit'
import { LightShape, type Tone } from '@khoan-viec/ui/status'
import { For } from 'solid-js'
import { format } from '../format/index.ts'
import { terms } from '../words/index.ts'

export const tones: Record<Light, Tone> = { GREEN: 'green', AMBER: 'amber', RED: 'red', GREY: 'grey', VIOLET: 'violet' }

/** How many tasks stand under each light; lights without any are left out. */
export function LightCountsLine(props: { counts: LightCounts }) {
  const shown = () => lights.filter((light) => props.counts[light] > 0)
  return (
    <span class="light-counts">
      <For each={shown()}>
        {(light) => (
          <span class="light-count" title={terms().light[tones[light]]}>
            <LightShape tone={tones[light]} />
            <span class="visually-hidden">{terms().light[tones[light]]}: </span>
            {format().number(props.counts[light])}
          </span>
        )}
      </For>
    </span>
  )
}
