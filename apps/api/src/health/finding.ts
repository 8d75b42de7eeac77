import type { HealthCheck, HealthFinding, HealthWhere, SoundCode, TroubleCode } from '@khoan-viec/protocol/health'

export const sound = (check: HealthCheck, code: SoundCode, where: HealthWhere = {}): HealthFinding => ({
  check,
  isSound: true,
  code,
  where,
})

export const trouble = (check: HealthCheck, code: TroubleCode, where: HealthWhere = {}): HealthFinding => ({
  check,
  isSound: false,
  code,
  where,
})
