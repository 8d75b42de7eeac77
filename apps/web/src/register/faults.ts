import type { Refusal } from '@khoan-viec/domain/core'
import type { CycleFacts } from '@khoan-viec/domain/cycle'
import { checkRegistration } from '@khoan-viec/domain/task'
import { format } from '../format/index.ts'
import { explainRefusal } from '../words/index.ts'
import { registrationOf, type RegistrationForm } from './form.ts'
import { registerWords } from './words.ts'

/** Why the form cannot be sent yet: the first fault in its order, by the rules that will rule on it. */
export function faultOf(form: RegistrationForm, facts: CycleFacts): Refusal | undefined {
  if (form.title.trim() !== '' && form.field === '') return { code: 'missing', field: 'field' }
  return checkRegistration(registrationOf(form), facts)
}

/** The place in the form of a refusal that the server gave for a command: `registration.title` is `title` here. */
export const placeInForm = (refusal: Refusal): string => (refusal.field ?? '').replace(/^registration\./, '')

/** The id of the field for a place in the form: `indicators[1].target` is `f-indicators-1-target`. */
export const idOfPlace = (place: string): string => `f-${place.replaceAll(/[[\].]+/g, '-')}`

/** What is wrong, in the words of this form where it can say more than the refusal's own sentence. */
export function sayFault(refusal: Refusal, form: RegistrationForm): string {
  const words = registerWords().faults
  const place = placeInForm(refusal)
  const fact = (name: string) => format().date(String(refusal.data?.[name] ?? form.deadline))
  if (refusal.code === 'deadline-outside-cycle') return words.deadline(fact('opens'), fact('closes'))
  if (refusal.code === 'not-clear' && isBlank(form, place))
    return place === 'deadline' ? words.day : explainRefusal({ code: 'missing' })
  if (refusal.code !== 'malformed') return explainRefusal(refusal)
  if (place === 'weight') return words.weight
  if (/^milestones\[\d+\]\.due$/.test(place)) return words.milestone(fact('closes'))
  const exceeds = /^indicators\[(\d+)\]\.exceed$/.exec(place)
  if (exceeds)
    return Number.isNaN(registrationOf(form).indicators[Number(exceeds[1])]?.exceed) ? words.number : words.exceed
  return /\.(baseline|target|weight|value)$/.test(place) ? words.number : explainRefusal(refusal)
}

const isBlank = (form: RegistrationForm, place: string): boolean => {
  const text: unknown = Reflect.get(form, place)
  return typeof text === 'string' && text.trim() === ''
}
