import { listMandatesOf } from '@khoan-viec/db/delegation'
import { listTenuresOf } from '@khoan-viec/db/people'
import { findState } from '@khoan-viec/db/stream'
import { type Reader, type Reading, type MayRead, readings, mayRead, readingTenure } from '@khoan-viec/domain/access'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Task } from '@khoan-viec/domain/task'
import type { House } from '../../house/index.ts'
import { at } from '../open-town.ts'
import { authority } from '../town.ts'
import type { YearThing } from './play-year.ts'

/** What the table says of everybody and everything in a played year: made of the record alone, by the domain alone. */
export async function tableOf({ db }: Pick<House, 'db'>, day: string, people: readonly string[]) {
  const readers = new Map<string, Reader>()
  for (const person of people) {
    const tenures = await listTenuresOf(db, person)
    const mandates = await listMandatesOf(db, person)
    const actor = { kind: 'PERSON', person, name: person, tenures, mandates } as const
    readers.set(person, { actor, today: dayOf(at(day)), authority })
  }
  const tasks = new Map<string, Task | undefined>()
  for (const id of ['qv-1', 'qd-1']) tasks.set(id, await findState<Task>(db, `task/${id}`))

  return (person: string, reading: Reading, thing?: YearThing): boolean => {
    const reader = readers.get(person)
    if (!reader) throw new Error(`${person} is nobody`)
    const rule: MayRead = readings[reading]
    if (rule.by === 'POST') return readingTenure(reading as 'past', reader) !== undefined
    if (rule.by !== 'RELATION') return true
    const task = thing?.kind === 'task' ? tasks.get(thing.id) : undefined
    return mayRead(
      reading as 'task',
      {
        ...(thing && 'unit' in thing ? { unit: thing.unit } : {}),
        ...(task ? { task } : {}),
        ...(thing && 'parties' in thing ? { parties: thing.parties } : {}),
        ...(thing?.kind === 'assessment' ? { subject: thing.subject } : {}),
      },
      reader,
    )
  }
}
