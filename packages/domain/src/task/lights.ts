export const lights = ['GREEN', 'AMBER', 'RED', 'GREY', 'VIOLET'] as const
/** On course, at risk, behind, not running, held up above. */
export type Light = (typeof lights)[number]
