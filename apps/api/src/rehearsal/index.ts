/** Rehearsed years: scenarios, their players, and what one may ask of them. */
export { createRehearsal } from './create-rehearsal.ts'
export { closePlayers, resumePlayers } from './players.ts'
export { rehearsal } from './rehearsal.procedures.ts'
export { findScenario, listScenarioNames } from './scenarios.ts'
