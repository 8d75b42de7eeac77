import { lights } from '@khoan-viec/domain/task'
import type { LightCounts } from '@khoan-viec/protocol/unit'

/** How many of each light; a light nobody has counts 0. */
export function countedLights(counts: readonly { readonly light: string; readonly tasks: number }[]): LightCounts {
  const counted = { GREEN: 0, AMBER: 0, RED: 0, GREY: 0, VIOLET: 0 }
  for (const { light, tasks } of counts) {
    const name = lights.find((each) => each === light)
    if (name) counted[name] += Number(tasks)
  }
  return counted
}
