import type { Refusal } from '@khoan-viec/domain/core'
import type { CycleFacts } from '@khoan-viec/domain/cycle'
import { checkRegistration } from '@khoan-viec/domain/task'
import { registrationOf, type RegistrationForm } from './form.ts'

/** Why the form cannot be sent yet: the first fault in its order, by the rules that will rule on it. */
export function faultOf(form: RegistrationForm, facts: CycleFacts): Refusal | undefined {
  if (form.title.trim() !== '' && form.field === '') return { code: 'missing', field: 'field' }
  return checkRegistration(registrationOf(form), facts)
}

/** The place in the form of a refusal that the server gave for a command: `registration.title` is `title` here. */
export const placeInForm = (refusal: Refusal): string => (refusal.field ?? '').replace(/^registration\./, '')

/** The id of the field for a place in the form: `indicators[1].target` is `f-indicators-1-target`. */
export const idOfPlace = (place: string): string => `f-${place.replaceAll(/[[\].]+/g, '-')}`
