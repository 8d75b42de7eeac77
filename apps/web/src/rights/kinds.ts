/** Kinds of things that people act on. */
export const kinds = ['task', 'assessment', 'meeting', 'cycle', 'organisation'] as const
export type Kind = (typeof kinds)[number]
