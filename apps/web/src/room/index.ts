/** What every room needs: something looked at, in each of its states; something done, in each of its outcomes. */
export { ActForm } from './act-form.tsx'
export { Confirm } from './confirm.tsx'
export { createDraft } from './draft.ts'
export { useFieldErrors, type FieldErrors } from './field-errors.ts'
export { QueryView } from './query-view.tsx'
export { useMeetingSend, useTaskSend } from './send.ts'
export { DueDay } from './due-day.tsx'
export { useHolds } from './holds.ts'
