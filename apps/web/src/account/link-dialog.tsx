import type { AccountRow, OneTimeLink } from '@khoan-viec/protocol/accounts'
import { format } from '../format/index.ts'
import { OnceDialog } from '../room/index.ts'
import { accountWords } from './words.ts'

/** A one-time link, shown once: whoever made it carries it to whom it is for. */
export function LinkDialog(props: {
  given: { readonly row: AccountRow; readonly link: OneTimeLink } | undefined
  onClose: () => void
}) {
  const words = () => accountWords().people
  const lead = () => {
    const { given } = props
    return given ? words().linkLead(given.row.person.name, format().dateTime(given.link.expiresAt)) : ''
  }
  return (
    <OnceDialog
      open={props.given !== undefined}
      onClose={() => props.onClose()}
      title={words().linkTitle}
      lead={lead()}
      label={words().link}
      value={`${location.origin}/join#${props.given?.link.token ?? ''}`}
      copy={words().copy}
      copied={words().copied}
    />
  )
}
