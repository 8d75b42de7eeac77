/** Years written down as files: what a scenario says, and the acts that it stands for. */
export { BrokenScenario, type Fault } from './faults.ts'
export { readScenario } from './read-scenario.ts'
export { filesOf } from './script/files-of.ts'
export { fillBlanks, type Filling } from './script/fill-blanks.ts'
export { fillingOf } from './script/filling-of.ts'
export { parseCommand, type ParsedCommand } from './script/parse-command.ts'
export type { Act, CommandTemplate, Json, Script } from './script/script.ts'
export { inWords, type Words } from './script/words.ts'
