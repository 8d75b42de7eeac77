import { onlyAudits } from '@khoan-viec/domain/stream'
import { Refused } from './refused.ts'
import type { Viewer } from './who-looks.ts'

/** Who only audits changes nothing, whatever way he takes into the API. @throws Refused `not-yours` */
export function requireChanger({ actor, time }: Viewer): void {
  if (onlyAudits(actor, time.today)) throw new Refused({ code: 'not-yours' })
}
