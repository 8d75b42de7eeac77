import type { ContractTerms } from '@khoan-viec/domain/task'
import { customaryPost } from './customary-posts.ts'
import { type Draft, hours } from './draft.ts'
import { type Plot, type Story, leader, official } from './story.ts'

/** The contract of a task, offered and signed by the three parties. One person in two posts signs once. */
export function contractActs(story: Story, plot: Plot): readonly Draft[] {
  const { task, index, last } = plot
  if (task.contract === false) return []
  const { customs } = story.year
  const path = `tasks[${index}].contract`
  const offered = task.contract.offered ?? customs.offered
  const base = { stream: `task/${task.task}`, about: last.title }
  const signed = { ...customs.signed, ...task.contract.signed }
  const secretary = leader(story, 'SECRETARY', { unit: task.unit, day: offered, path })
  const chairman = leader(story, 'CHAIRMAN', { unit: task.unit, day: offered, path })

  const sign = (on: string | false, person: string): Draft[] =>
    on === false
      ? []
      : [{ ...base, on, at: hours.afternoon, person, command: { type: 'sign', terms: { $terms: 'in-force' } } }]

  return [
    {
      ...base,
      on: offered,
      at: hours.morning,
      person: official(story, customaryPost.offer, offered, `${path}.offered`),
      command: { type: 'offer', terms: termsOf(story, plot, { secretary, chairman }) },
    },
    ...sign(signed.secretary, secretary),
    ...(secretary === chairman ? [] : sign(signed.chairman, chairman)),
    ...(signed.superior === false
      ? []
      : sign(signed.superior, official(story, customaryPost.preside, signed.superior, `${path}.signed.superior`))),
  ]
}

function termsOf(
  { year }: Story,
  { task, index, last }: Plot,
  obligors: { readonly secretary: string; readonly chairman: string },
): ContractTerms {
  const contract = task.contract === false ? undefined : task.contract
  return {
    decision: contract?.decision ?? `${year.customs.firstDecision + index}-QĐ/${year.cycle.symbol}`,
    title: last.title,
    obligors: { collective: task.unit, ...obligors },
    product: last.product,
    indicators: last.indicators,
    milestones: last.milestones,
    deadline: last.deadline,
    weight: last.weight,
    allOrNothing: last.allOrNothing,
    superiorDuties: (contract?.duties ?? []).map((duty, place) => ({ id: `d${place + 1}`, ...duty })),
    ...(last.untilYear !== undefined && { untilYear: last.untilYear }),
  }
}
