import type { Act, Script, ScriptYear } from './script.ts'

/** Every act of every year, in the order in which they happen. */
export const actsOf = ({ years }: Pick<Script, 'years'>): readonly Act[] => years.flatMap(({ acts }) => acts)

/** The year in which an act is done. */
export const yearOf = ({ years }: Pick<Script, 'years'>, { n }: Pick<Act, 'n'>): ScriptYear =>
  years.find(({ acts }) => n <= (acts.at(-1)?.n ?? 0)) ?? years[0]

/** The year that an act opens; undefined of any other act. */
export const openedBy = (script: Pick<Script, 'years'>, act: Pick<Act, 'n' | 'stream' | 'command'>) =>
  act.command.type === 'open' && act.stream.startsWith('cycle/') ? yearOf(script, act) : undefined
