export { Alarms, AlarmsElsewhere } from './alarms.tsx'
