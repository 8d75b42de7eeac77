import { customaryPost } from './customary-posts.ts'
import { type Draft, hours } from './draft.ts'
import { startOf } from './plots.ts'
import { type Plot, type Story, leader, official } from './story.ts'

/** A task on its way to its meeting: registered or added, endorsed, screened, and corrected when it was returned. */
export function registrationActs(story: Story, plot: Plot): readonly Draft[] {
  const { task } = plot
  if (task.continues) return []
  return task.added ? [addition(story, plot)] : [...registered(story, plot), ...corrected(story, plot)]
}

function addition(story: Story, { task, index, first }: Plot): Draft {
  const on = startOf(story, task)
  return {
    ...base(task.task, first.title),
    on,
    at: hours.afternoon,
    person: official(story, customaryPost.add, on, `tasks[${index}].added`),
    command: {
      type: 'add',
      task: task.task,
      cycle: story.year.cycle.id,
      unit: task.unit,
      registration: first,
      ground: task.added?.ground ?? '',
    },
  }
}

function registered(story: Story, { task, index, first }: Plot): Draft[] {
  const { customs, cycle } = story.year
  const path = `tasks[${index}]`
  const drafts: Draft[] = []
  const { submitted = customs.submitted, endorsed = customs.endorsed, screened = customs.screened } = task
  if (submitted === false) return []
  drafts.push({
    ...base(task.task, first.title),
    on: submitted,
    at: hours.morning,
    person:
      task.by ?? leader(story, customaryPost.register, { unit: task.unit, day: submitted, path: `${path}.submitted` }),
    command: { type: 'submit', task: task.task, cycle: cycle.id, unit: task.unit, registration: first },
  })
  if (endorsed !== false)
    drafts.push(endorsement(story, { task, index, title: first.title }, endorsed, task.resolution))
  if (screened !== false)
    drafts.push(screening(story, { task, index, title: first.title }, screened, task.meeting ?? customs.meeting))
  return drafts
}

function corrected(story: Story, { task, index, corrected: form }: Plot): Draft[] {
  if (!task.corrected) return []
  const { on, again, concluded } = task.corrected
  const path = `tasks[${index}].corrected`
  return [
    {
      ...base(task.task, form.title),
      on,
      at: hours.morning,
      person: task.by ?? leader(story, customaryPost.register, { unit: task.unit, day: on, path: `${path}.on` }),
      command: { type: 'resubmit', registration: form },
    },
    ...(again ? [screening(story, { task, index, title: form.title }, again.screened, again.meeting)] : []),
    ...(concluded
      ? [
          {
            ...base(task.task, form.title),
            on: concluded.on,
            at: hours.afternoon,
            person: official(story, customaryPost.preside, concluded.on, `${path}.concluded.on`),
            command: { type: 'conclude', verdict: 'APPROVED', ground: concluded.ground },
          },
        ]
      : []),
  ]
}

type Titled = Pick<Plot, 'task' | 'index'> & { readonly title: string }

function endorsement(story: Story, { task, index, title }: Titled, on: string, resolution?: string): Draft {
  return {
    ...base(task.task, title),
    on,
    at: hours.afternoon,
    person: leader(story, customaryPost.endorse, { unit: task.unit, day: on, path: `tasks[${index}].endorsed` }),
    command: { type: 'endorse', resolution: resolution ?? `${index + 11}-NQ/ĐU` },
  }
}

function screening(story: Story, { task, index, title }: Titled, on: string, meeting: string): Draft {
  return {
    ...base(task.task, title),
    on,
    at: hours.late,
    person: official(story, customaryPost.screen, on, `tasks[${index}].screened`),
    command: { type: 'screen', meeting },
  }
}

const base = (task: string, about: string): Pick<Draft, 'stream' | 'about'> => ({ stream: `task/${task}`, about })
