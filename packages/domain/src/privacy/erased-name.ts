/**
 * What stands wherever the name of somebody stood, once it is erased by this decision. It is written as it is read, so
 * that papers and exports show it too; a screen in another language says the same.
 */
export const erasedName = (decision: string): string => `[đã xoá theo quyết định số ${decision}]`
