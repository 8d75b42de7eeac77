import type { LocalDate } from '../core/index.ts'
import type { Post } from '../organisation/organisation.ts'
import type { Todo, TodoKind } from '../stream/aggregate.ts'
import type { Task } from './task.ts'
import { obligorsOf } from './who.ts'

type Rest = { readonly due?: LocalDate | undefined; readonly about?: Readonly<Record<string, string>> }

const aboutTask = (task: Task): Readonly<Record<string, string>> => ({
  task: task.id,
  title: task.contract?.terms.title ?? task.registration.title,
})

export function owedBy(task: Task, kind: TodoKind, post: Post, unit: string, { due, about }: Rest = {}): Todo {
  return { kind, post, unit, ...(due === undefined ? {} : { due }), about: { ...aboutTask(task), ...about } }
}

export function owedByPerson(task: Task, kind: TodoKind, person: string, { due, about }: Rest = {}): Todo {
  return { kind, person, unit: task.unit, ...(due === undefined ? {} : { due }), about: { ...aboutTask(task), ...about } }
}

/** Either head may do it; whoever holds both posts is told once. */
export function owedByHeads(task: Task, kind: TodoKind, rest: Rest = {}): readonly Todo[] {
  const now = obligorsOf(task)
  const posts: readonly Post[] = now && now.secretary === now.chairman ? ['SECRETARY'] : ['SECRETARY', 'CHAIRMAN']
  return posts.map((post) => owedBy(task, kind, post, task.unit, rest))
}
