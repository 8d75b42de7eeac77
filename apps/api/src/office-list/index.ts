export { contextOf, organisationOf, requireSecretariat } from './context-of.ts'
export { giveBook, inOffice, type Language, languageIn } from './in-office.ts'
export { ListDrafts } from './list-drafts.ts'
