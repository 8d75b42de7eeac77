/** Whether a control holds something that it cannot read, such as a day that does not exist; each then says so. */
export function hasUnread(form: HTMLFormElement | undefined): boolean {
  const unread = [...(form?.elements ?? [])].filter(
    (element) => element instanceof HTMLInputElement && element.validity.customError,
  )
  for (const element of unread) if (element instanceof HTMLInputElement) element.checkValidity()
  return unread.length > 0
}

/** To the first field at fault, in the order in which they are read; each names its fault beneath itself. */
export function goToFault(form: HTMLElement | undefined): void {
  form?.querySelector<HTMLElement>('.field-wrong :is(input, select, textarea)')?.focus()
}

/** What was pressed may be gone with what was done: who works by keyboard then goes on from the page's beginning. */
export function comeToRest(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  })
}
