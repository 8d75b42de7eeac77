import type { HealthFinding, Trouble } from '@khoan-viec/protocol/health'
import { en, type HealthWords, sayFinding, vi } from '@khoan-viec/words/health'
import { format } from '../format/index.ts'
import { language } from '../words/index.ts'

/** As the command line speaks too. */
export const healthWords = (): HealthWords => (language() === 'en' ? en : vi)

/** What was found, in one sentence. */
export const sayHealth = (found: Pick<HealthFinding | Trouble, 'code' | 'where'>): string =>
  sayFinding(healthWords(), found, format())
