import type { Address } from './question.ts'

/** Of a choice: all of them. */
export const ANY = 'any'

/** The form as it stands, which is the address with its gaps filled. */
export type Form = Record<Exclude<keyof Address, 'page'>, string>

export const formOf = ({
  text = '',
  kind = ANY,
  who = ANY,
  person = '',
  post = ANY,
  in: within = '',
  unit = ANY,
  from = '',
  to = '',
  sort = '-at',
}: Address): Form => ({ text, kind, who, person, post, in: within, unit, from, to, sort })

/** Every name of the address, so that what is not said is taken out of it. */
export function addressOf(form: Form): Form {
  const given = (value: string) => (value === ANY ? '' : value)
  return {
    ...form,
    text: form.text.trim(),
    kind: given(form.kind),
    who: given(form.who),
    post: given(form.post),
    unit: given(form.unit),
    sort: form.sort === '-at' ? '' : form.sort,
  }
}

export const blank: Form = addressOf(formOf({}))

/** Whether something is wished for besides words. */
export function isNarrowed(address: Address): boolean {
  const { text: _, ...wishes } = addressOf(formOf(address))
  return Object.values(wishes).some((value) => value !== '')
}
