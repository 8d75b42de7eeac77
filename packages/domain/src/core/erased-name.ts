const erased = /\[đã xoá theo quyết định số ([^\]]+)\]/g

/**
 * What stands wherever the name of somebody stood, once it is erased by the decision of this number. It is written as it
 * is read, so that papers and exports show it too.
 */
export const erasedName = (decision: string): string => `[đã xoá theo quyết định số ${decision}]`

/** A text in which whatever was erased is said in other words, for readers of another language. */
export const sayErased = (text: string, say: (decision: string) => string): string =>
  text.replaceAll(erased, (_, decision: string) => say(decision))

export const isErased = (name: string): boolean => sayErased(name, () => '') !== name
