export {
  type HealthCheck,
  healthChecks,
  type HealthFinding,
  type HealthWhere,
  type SoundCode,
  soundCodes,
  type Trouble,
  type TroubleCode,
  troubleCodes,
} from './health.ts'
