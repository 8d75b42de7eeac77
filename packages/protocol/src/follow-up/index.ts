export type { Briefing, BriefingItem, Grid, GridCell, GridRow, QueueRow } from './answers.ts'
export { gridPage, queuePage } from './inputs.ts'
