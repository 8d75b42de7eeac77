/** Lives of tasks made by the rules themselves, for the tests of whoever reads them. */
export { fill } from './fill.ts'
export { accepted, delivered, goOn, halfway, inProgress, type Line, passTime, straight } from './story.ts'
export { aReport, facts, UNIT } from './world.ts'
