import type { LocalDate } from '../core/index.ts'
import type { PersonId, Post, UnitCode } from '../organisation/organisation.ts'
import type { Todo, TodoKind } from '../stream/aggregate.ts'
import type { Task } from './task.ts'
import { obligorsOf } from './who.ts'

type Rest = { readonly due?: LocalDate | undefined; readonly about?: Readonly<Record<string, string>> }

const aboutTask = (task: Task): Readonly<Record<string, string>> => ({
  task: task.id,
  title: task.contract?.terms.title ?? task.registration.title,
})

type Holder = Pick<Todo, 'person' | 'post'> & { readonly unit: UnitCode }

export function owedBy(task: Task, kind: TodoKind, holder: Holder, { due, about }: Rest = {}): Todo {
  return { kind, ...holder, ...(due === undefined ? {} : { due }), about: { ...aboutTask(task), ...about } }
}

export const owedByPerson = (task: Task, kind: TodoKind, person: PersonId, rest: Rest = {}): Todo =>
  owedBy(task, kind, { person, unit: task.unit }, rest)

/** Either head may do it; whoever holds both posts is told once. */
export function owedByHeads(task: Task, kind: TodoKind, rest: Rest = {}): readonly Todo[] {
  const now = obligorsOf(task)
  const posts: readonly Post[] = now && now.secretary === now.chairman ? ['SECRETARY'] : ['SECRETARY', 'CHAIRMAN']
  return posts.map((post) => owedBy(task, kind, { post, unit: task.unit }, rest))
}
