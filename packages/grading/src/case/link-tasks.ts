import type { Places } from './check-names.ts'
import type { Subject, Task, TaskPlaces } from './types.ts'

const NONE: readonly number[] = []

const collectOwn = (count: number, tasks: readonly Task[], places: Places, waived: boolean): TaskPlaces => {
  const own: number[][] = []
  tasks.forEach((task, at) => {
    if ((task.outcome === 'WAIVED') !== waived) return
    for (const obligor of task.obligors) {
      const place = places.get(obligor) ?? -1
      const list = own[place]
      if (!list) own[place] = [at]
      else if (list.at(-1) !== at) list.push(at)
    }
  })
  return Array.from({ length: count }, (_, place) => own[place] ?? NONE)
}

/** Whether the one list holds all of the other; both ascend. */
const holdsAll = (list: readonly number[], other: readonly number[]): boolean => {
  let from = 0
  for (const value of other) {
    while ((list[from] ?? value) < value) from++
    if (list[from] !== value) return false
  }
  return true
}

const unite = (lists: readonly (readonly number[])[]): readonly number[] => {
  // The very list of the collective where a head adds nothing to it: so what is made of it is made once.
  const widest = lists.find((list) => lists.every((other) => other === list || holdsAll(list, other)))
  return widest ?? [...new Set(lists.flat())].sort((one, other) => one - other)
}

export const linkTasks = (
  { subjects, tasks }: { readonly subjects: readonly Subject[]; readonly tasks: readonly Task[] },
  places: Places,
): { readonly counted: TaskPlaces; readonly waived: TaskPlaces } => {
  const withLed = (own: TaskPlaces): TaskPlaces =>
    subjects.map(({ leads }, place) => {
      const list = own[place] ?? NONE
      return leads.length === 0 ? list : unite([...leads.map((led) => own[places.get(led) ?? -1] ?? NONE), list])
    })
  const link = (waived: boolean): TaskPlaces => withLed(collectOwn(subjects.length, tasks, places, waived))
  return { counted: link(false), waived: link(true) }
}
