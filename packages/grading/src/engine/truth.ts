/** null: neither holds nor fails, there being no task to count. */
export type Truth = boolean | null

export const everyTruth = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(null) ? null : true

export const anyTruth = (truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes(null) ? null : false
