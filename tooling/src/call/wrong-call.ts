/** A call that cannot be carried out, in words for whoever made it. */
export class WrongCall extends Error {}
