import type { CompiledRules } from './compile-rules.ts'
import type { Facts } from './facts.ts'
import { once } from './once.ts'
import { ruleOn, type Ruling } from './ruling.ts'
import { shortOfTally, standingOf } from './standing.ts'

/** What the questions about points are answered, as the digits of one number. */
const bandOf = ({ onPoints }: CompiledRules, facts: Facts): number => {
  let band = 0
  for (const { ask } of onPoints) {
    const truth = ask(facts)
    band = band * 3 + (truth === null ? 2 : truth ? 1 : 0)
  }
  return band
}

type Known = { readonly rules: CompiledRules; readonly band: number; readonly ruling: Ruling }

/** `ruleOn`, and the very same ruling for all of a kind who stand alike and whose points are answered alike. */
export const shareRulings = (): ((rules: CompiledRules, facts: Facts) => Ruling) => {
  const shortOf = once(shortOfTally)
  const byStanding = once<string, (counts: string) => Known[]>(() => once(() => []))
  return (rules, facts) => {
    const band = bandOf(rules, facts)
    const alike = byStanding(standingOf(facts, shortOf))(shortOf(facts.tally))
    for (const known of alike) if (known.rules === rules && known.band === band) return known.ruling
    const ruling = ruleOn(rules, facts)
    alike.push({ rules, band, ruling })
    return ruling
  }
}
