/** An id for somebody new: it must not be made from the name, which the law may order erased. */
export const newPersonId = (): string => `p-${crypto.randomUUID()}`
