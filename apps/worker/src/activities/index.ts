export { createRecordActivities } from './record.activities.ts'
export { createYearActivities } from './year.activities.ts'
