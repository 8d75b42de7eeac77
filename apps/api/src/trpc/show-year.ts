import { findState } from '@khoan-viec/db/stream'
import type { Cycle } from '@khoan-viec/domain/cycle'
import { shownYear } from '@khoan-viec/protocol/cycle'
import { notFound } from './refused.ts'
import type { Viewer } from './who-looks.ts'

/** The viewer before another year of the house. What one may see there hangs on what one is today. @throws Refused `not-found` */
export async function showYear(viewer: Viewer, asked: string): Promise<Viewer> {
  const year = shownYear.safeParse(asked)
  const shown = year.success ? await findState<Cycle>(viewer.house.db, `cycle/${year.data}`) : undefined
  if (!shown) throw notFound()
  return { ...viewer, shown }
}
