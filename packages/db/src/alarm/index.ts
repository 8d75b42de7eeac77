export { type Acknowledgement, acknowledgeAlarm, type Alarm, listAlarms, passAlarms, raiseAlarm } from './alarms.ts'
export { type AlarmPlace, alarmPlace } from './alarm-place.ts'
export {
  askForCheck,
  type AskedCheck,
  type CheckDone,
  type CheckPart,
  checkParts,
  findLastCheck,
  forgetAsked,
  keepCheck,
  listAsked,
} from './checks.ts'
