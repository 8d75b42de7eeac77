import { BrokenScenario } from '../faults.ts'
import type { FormSource, TaskSource } from '../source/index.ts'
import { changeForm, registrationOf } from './form.ts'
import { type Plot, type Story, leader } from './story.ts'

/** Every task of the year with the forms it goes through: as handed in, and as contracted. */
export const plotsOf = (story: Story): readonly Plot[] =>
  story.year.tasks.map((task, index) => {
    const path = `tasks[${index}]`
    const day = startOf(story, task)
    const customary = {
      secretary: story.cast.nameOf(leader(story, 'SECRETARY', { unit: task.unit, day, path })),
      chairman: story.cast.nameOf(leader(story, 'CHAIRMAN', { unit: task.unit, day, path })),
      unit: story.cast.unitOf(task.unit, day)?.name ?? task.unit,
    }
    const form = formOf(story, task, path)
    const corrected = task.corrected ? changeForm(form, task.corrected.form, `${path}.corrected.form`) : form
    const concluded = concludedForm(story, task, corrected)
    story.forms.set(task.task, concluded)
    return {
      task,
      index,
      first: registrationOf(form, customary),
      corrected: registrationOf(corrected, customary),
      last: registrationOf(concluded, customary),
    }
  })

/** The day on which the task appears: registered, added by the superior, or taken over. */
export const startOf = ({ year }: Story, task: TaskSource): string =>
  task.continues?.since ?? task.added?.on ?? (task.submitted || year.customs.submitted)

/** Its own, or that of the task it goes on from, with what is otherwise. */
function formOf({ forms }: Story, { form, continues }: TaskSource, path: string): FormSource {
  const before = form ?? forms.get(continues?.task ?? '')
  if (!before)
    throw new BrokenScenario([{ path: `${path}.continues.task`, problem: `no task "${continues?.task}" before it` }])
  return continues?.form ? changeForm(before, continues.form, `${path}.continues.form`) : before
}

/** The form after the last conclusion that changed it. */
function concludedForm({ year }: Story, task: TaskSource, form: FormSource): FormSource {
  let concluded = form
  year.meetings.forEach(({ conclusions }, meeting) =>
    conclusions.forEach((each, index) => {
      if (each.task !== task.task || !each.form) return
      concluded = changeForm(concluded, each.form, `meetings[${meeting}].conclusions[${index}].form`)
    }),
  )
  return concluded
}
