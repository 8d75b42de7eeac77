/** Of which code this verifier is. The build puts the number in the place of this text. */
export const BUILD = '@@build-of-this-verifier@@'
