import type { TaskSource } from '../source/index.ts'
import { changeForm, registrationOf } from './form.ts'
import { type Plot, type Story, leader } from './story.ts'

/** Every task of the file with the forms it goes through: as handed in, and as contracted. */
export const plotsOf = (story: Story): readonly Plot[] =>
  story.year.tasks.map((task, index) => {
    const path = `tasks[${index}]`
    const day = startOf(story, task)
    const customary = {
      secretary: story.cast.nameOf(leader(story, 'SECRETARY', { unit: task.unit, day, path })),
      chairman: story.cast.nameOf(leader(story, 'CHAIRMAN', { unit: task.unit, day, path })),
      unit: story.cast.unitOf(task.unit, day)?.name ?? task.unit,
    }
    const corrected = task.corrected ? changeForm(task.form, task.corrected.form, `${path}.corrected.form`) : task.form
    return {
      task,
      index,
      first: registrationOf(task.form, customary),
      corrected: registrationOf(corrected, customary),
      last: registrationOf(concludedForm(story, task, corrected), customary),
    }
  })

/** The day on which the task appears: registered, or added by the superior. */
export const startOf = ({ year }: Story, task: TaskSource): string =>
  task.added?.on ?? (task.submitted || year.customs.submitted)

/** The form after the last conclusion that changed it. */
function concludedForm({ year }: Story, task: TaskSource, form: TaskSource['form']): TaskSource['form'] {
  let concluded = form
  year.meetings.forEach(({ conclusions }, meeting) =>
    conclusions.forEach((each, index) => {
      if (each.task !== task.task || !each.form) return
      concluded = changeForm(concluded, each.form, `meetings[${meeting}].conclusions[${index}].form`)
    }),
  )
  return concluded
}
