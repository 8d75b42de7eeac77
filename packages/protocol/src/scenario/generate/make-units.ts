import type { GenerateSource } from '../source/generate.ts'
import type { UnitSource } from '../source/index.ts'
import type { Dice } from './dice.ts'

/** One unit for each place, each with its secretary and its chairman, who may be one. */
export const makeUnits = (plan: GenerateSource, dice: Dice): readonly UnitSource[] =>
  plan.places.map(([code, name]) => {
    const kind = name.startsWith('Phường') ? 'WARD' : 'COMMUNE'
    return {
      code,
      name,
      kind,
      collective: `Đảng ủy ${inSentence(name)}`,
      group: plan.groups[kind],
      from: plan.from,
      people: makeHeads(code, plan, dice),
    }
  })

/** `Xã Yên Hòa` inside a sentence: `xã Yên Hòa`. */
export const inSentence = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1)

function makeHeads(code: string, plan: GenerateSource, dice: Dice): UnitSource['people'] {
  const secretary = { id: `${code}-bi-thu`, name: makeName(plan, dice), from: plan.headsFrom }
  if (dice.share() < plan.inTwoPosts) return [{ ...secretary, posts: ['SECRETARY', 'CHAIRMAN'] }]
  return [
    { ...secretary, posts: ['SECRETARY'] },
    { id: `${code}-chu-tich`, name: makeName(plan, dice), posts: ['CHAIRMAN'], from: plan.headsFrom },
  ]
}

/** One head in four is a woman. */
function makeName({ surnames, men, women }: GenerateSource, dice: Dice): string {
  const { middles, givens } = dice.share() < 0.25 ? women : men
  return `${dice.pick(surnames)} ${dice.pick(middles)} ${dice.pick(givens)}`
}
