import type { Registration } from '@khoan-viec/domain/task'
import { Definitions, type Definition } from '@khoan-viec/ui/layout'
import { For, type JSX } from 'solid-js'
import { format } from '../../format/index.ts'
import { terms } from '../../words/index.ts'
import { IndicatorList } from './indicator-list.tsx'
import { Milestones } from './milestones.tsx'
import { registrationFields, type RegistrationField } from './registration-fields.ts'
import { taskWords } from './words.ts'

/** What a unit registered, field by field in the order of the form. What was left empty is left out. */
export function RegistrationView(props: {
  registration: Registration
  without?: readonly RegistrationField[] | undefined
}) {
  const items = (): readonly Definition[] =>
    registrationFields
      .filter((field) => !props.without?.includes(field) && isSaid(props.registration[field]))
      .map((field) => ({ term: taskWords().registration[field], value: valueOf(props.registration, field) }))
  return <Definitions items={items()} />
}

const isSaid = (value: Registration[RegistrationField]): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

function valueOf(registration: Registration, field: RegistrationField): JSX.Element {
  switch (field) {
    case 'category':
      return terms().category[registration.category]
    case 'field':
      return terms().field[registration.field]
    case 'indicators':
      return <IndicatorList indicators={registration.indicators} />
    case 'milestones':
      return <Milestones milestones={registration.milestones} indicators={registration.indicators} />
    case 'deadline':
      return format().date(registration.deadline)
    case 'weight':
      return format().number(registration.weight)
    case 'untilYear':
      return String(registration.untilYear)
    case 'allOrNothing':
      return registration.allOrNothing ? taskWords().contract.whole : taskWords().contract.partly
    case 'supportAsked':
      return (
        <ul>
          <For each={registration.supportAsked}>
            {({ what, who }) => (
              <li>
                {what} <span class="soft">({who})</span>
              </li>
            )}
          </For>
        </ul>
      )
    default:
      return <span class="said">{registration[field]}</span>
  }
}
