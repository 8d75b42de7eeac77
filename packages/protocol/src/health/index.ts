export {
  type HealthCheck,
  healthChecks,
  type HealthFinding,
  type HealthWhere,
  type SoundCode,
  soundCodes,
  type SystemStatus,
  type Trouble,
  type TroubleCode,
  troubleCodes,
} from './health.ts'
