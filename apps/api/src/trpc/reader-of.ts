import type { Reader } from '@khoan-viec/domain/access'
import type { Viewer } from './who-looks.ts'

/** The viewer as the rules on reading ask for him: on his day, in his year. */
export const readerOf = ({ actor, time, cycle }: Pick<Viewer, 'actor' | 'time' | 'cycle'>): Reader => ({
  actor,
  today: time.today,
  authority: cycle?.authority,
})
