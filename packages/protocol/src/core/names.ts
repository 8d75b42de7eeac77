/** A person or unit as screens name them: the id for links, the name for reading. */
export type PersonName = { readonly id: string; readonly name: string }
export type UnitName = { readonly code: string; readonly name: string }
