import { z } from 'zod'
import { filledLine, id, listOf, localDate, sha256Hex, text, values } from '../core/index.ts'

/** Largest evidence file, in bytes. */
export const evidenceLimitBytes = 10 * 1024 * 1024

export const evidenceTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/plain',
] as const

const known = new Set<string>(evidenceTypes)

/** A file sent to /evidence before, named as the answer of that sending named it. */
export const evidence = z.strictObject({
  hash: sha256Hex,
  name: filledLine,
  type: z
    .string()
    .refine((type) => known.has(type), { error: 'malformed' })
    .meta({ enum: [...evidenceTypes] }),
  size: z.number().int().min(1).max(evidenceLimitBytes),
})

export const report = z.strictObject({
  period: id,
  values,
  done: text,
  difficulties: text,
  cause: z.enum(['OBJECTIVE', 'SUBJECTIVE']).exactOptional(),
  forecast: localDate,
  evidence: listOf(evidence, 20),
})

export const cascadePart = z.strictObject({
  id,
  cell: filledLine,
  cellSecretary: id,
  areaMember: id,
  quota: z.number().refine((value) => value >= 0 && Number(value.toFixed(6)) === value, { error: 'malformed' }),
})
