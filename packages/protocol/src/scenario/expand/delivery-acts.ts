import type { CheckSource } from '../source/index.ts'
import { customaryPost } from './customary-posts.ts'
import { type Draft, hours } from './draft.ts'
import { fileBlank } from './file-blank.ts'
import { isContracted } from './runs.ts'
import { type Plot, type Story, leader, official } from './story.ts'

/** Deliveries and their checks, in order: the second delivery answers the first failed check. */
export function deliveryActs(story: Story, plot: Plot): readonly Draft[] {
  const { task } = plot
  if (!isContracted(task) || task.delivered === false) return []
  const checks = task.checked === false ? [] : [task.checked ?? defaultCheck].flat()
  return [task.delivered].flat().flatMap((delivery, place) => {
    const check = checks[place]
    return [delivering(story, plot, delivery), ...(check ? [checking(story, plot, check, delivery)] : [])]
  })
}

type Delivery = Exclude<Plot['task']['delivered'], false | readonly unknown[]>

const defaultCheck: CheckSource = { verdict: 'ACCEPTED', quality: 'GOOD', onTheSpot: true }

function delivering(story: Story, { task, index, last }: Plot, delivery: Delivery): Draft {
  const on = delivery.on ?? story.year.customs.delivered
  return {
    stream: `task/${task.task}`,
    about: last.title,
    on,
    at: hours.conclude,
    person:
      delivery.by ??
      task.by ??
      leader(story, customaryPost.work, { unit: task.unit, day: on, path: `tasks[${index}].delivered` }),
    command: {
      type: 'deliver',
      results: delivery.results,
      note: delivery.note ?? `Đề nghị nghiệm thu: ${last.product}`,
      evidence: (delivery.files ?? [report(last.title, task.task)]).map(fileBlank),
    },
  }
}

const report = (title: string, task: string) => ({
  file: `bao-cao-ket-qua-${task}.txt`,
  text: `BÁO CÁO KẾT QUẢ THỰC HIỆN\n${title}\n\nKèm theo hồ sơ, biên bản và ảnh chụp hiện trường lưu tại UBND.\n`,
})

function checking(story: Story, { task, index, last }: Plot, check: CheckSource, delivery: Delivery): Draft {
  const on = check.on ?? story.year.customs.checked
  return {
    stream: `task/${task.task}`,
    about: last.title,
    on,
    at: hours.afternoon,
    person: check.by ?? official(story, customaryPost.check, on, `tasks[${index}].checked`),
    command: {
      type: 'check',
      verdict: check.verdict,
      results: check.results ?? delivery.results,
      quality: check.quality,
      onTheSpot: check.onTheSpot,
      ground: check.ground ?? 'Đoàn kiểm tra đối chiếu hồ sơ, kiểm tra thực địa; kết quả đúng như báo cáo.',
    },
  }
}
