import type { Guard } from '../processes/open-guard.ts'
import { sayOnStandardError } from '../progress/narrate.ts'
import { benchCommand } from './command.ts'
import { benchList } from './list.ts'
import { benchLoad } from './load/index.ts'
import { print } from './print.ts'
import { playProvince } from './province.ts'

type Place = {
  readonly address: string
  readonly temporalAddress: string
  readonly data: string
  readonly guard: Guard
}

/** Parts that are asked of the running system. */
export const systemParts = (place: Place, signal: AbortSignal) =>
  ({
    command: async () => {
      const { product, bare } = await benchCommand(place)
      for (const share of ['p50', 'p99'] as const) {
        const ratio = product[share] / bare[share]
        const times = `${product[share].toFixed(1)} ms : ${bare[share].toFixed(1)} ms = ${ratio.toFixed(2)}`
        print(`a command : a bare update, ${share}`, times, share === 'p99' ? 'at most 1.50' : '')
      }
    },
    list: async () => {
      const { product, bare, bytes } = await benchList(place)
      const rates = `${product.toFixed(0)}/s : ${bare.toFixed(0)}/s = ${(product / bare).toFixed(2)}`
      print(`a page of 1,000 tasks (${bytes} bytes) : bare Hono`, rates, 'at least 0.50')
    },
    load: async () => {
      const { people, commands, lists, errors, again, memory } = await benchLoad({ ...place, say: sayOnStandardError })
      const said = { 'commands : bare updates': commands, 'looks at lists : bare Hono': lists }
      print(
        `an evening of registration, ${people} pages open`,
        `errors: ${errors.join(', ') || 'none'}; asked again: ${again}`,
        'none',
      )
      for (const [what, { product, bare, count }] of Object.entries(said))
        for (const share of ['p50', 'p99'] as const) {
          const times = `${product[share].toFixed(0)} ms : ${bare[share].toFixed(0)} ms`
          print(`  ${count} ${what}, ${share}`, `${times} = ${(product[share] / bare[share]).toFixed(1)}`)
        }
      for (const { part, before, after } of memory)
        print(`  memory of the ${part}, before and after`, `${before.toFixed(0)} MB, ${after.toFixed(0)} MB`)
    },
    province: async () => {
      const province = await playProvince(place.address, sayOnStandardError, signal)
      print('nghe-an-2026, played and graded', `${province.seconds.toFixed(0)} s`)
      print('  units, tasks, subjects graded', `${province.units}, ${province.tasks}, ${province.graded}`)
      print('  acts refused as meant, stuck', `${province.refused}, ${province.stuck}`)
    },
  }) as const
