import type { Indicator } from '@khoan-viec/domain/task'
import { format } from '../../format/index.ts'
import { actWords } from './words.ts'

const EXAMPLE = 12.5

/** The sentence for each value that cannot be read, in its own field. */
export function faultsOf(
  path: string,
  ids: readonly string[],
  indicators: readonly Pick<Indicator, 'id' | 'kind'>[],
): Record<string, string> {
  return Object.fromEntries(
    ids.map((id) => {
      const isChoice = indicators.find((indicator) => indicator.id === id)?.kind === 'YES_NO'
      return [`${path}.${id}`, isChoice ? actWords().notChosen : notANumber()]
    }),
  )
}

export const notANumber = (): string => actWords().notANumber(format().number(EXAMPLE))
