/** Every reason for which the domain says no. The web phrases each in Vietnamese and English, with what to do next. */
export const refusalCodes = [
  // The command itself
  'malformed', // a field has the wrong form; `field` names it
  'missing', // a field that this step needs is empty; `field` names it
  'too-long',
  'too-many',
  'request-id-reused',
  // Who
  'not-found', // also: exists, but is not yours to see
  'not-yours', // you see it, but another post does this
  'recused', // you are an obligor of this task
  'own-work', // nobody accepts or decides on their own work
  // When
  'too-early', // `data.opens`
  'too-late', // `data.closes`
  'not-now', // the state does not allow it; `data.status`
  'already-done',
  'changed-meanwhile', // another was faster; reload
  // Registration
  'limit-reached', // `data.limit`
  'routine-work',
  'not-clear', // one of the six clears is missing; `field`
  // Meeting
  'no-quorum', // `data.body`, `data.present`, `data.needed`
  'not-present',
  'round-open', // opinions are still being given
  // Contract
  'terms-changed', // the hash signed is not that of the terms in force
  'sum-differs', // `data.expected`, `data.actual`
  'deadline-outside-cycle',
  'no-heir', // the unit ends on `data.from` by `data.decision`, and none goes on in its place: what becomes of the work?
  'open-work-left', // of units that end; `data.tasks` of them named in `data.names`
  'work-between-years', // of a closed year, waiting for the next one; `data.tasks`, `data.names`
  'receiver-ends', // a unit that is to take over work is not there then, or ends too; `data.unit`, `data.task`
  'nothing-left', // every target is reached: it is delivered, or ended with its result
  // Follow-up, delivery, acceptance
  'period-closed',
  'no-evidence',
  'no-request',
  'evidence-unknown',
  // Assessment
  'reason-needed', // the decided level differs from the computed one
  'not-computed',
  'criteria-incomplete',
  // Units and posts
  'not-alive', // the unit is not there before or on that day; `data.unit`, `data.from`, `data.to`
  'code-in-use', // a unit of this code is there on that day or later
  'number-used', // this decision was entered before
  'changed-twice', // one decision changes a unit once; `data.unit`
  'into-itself',
  'split-into-one',
  'cyclic-superiors', // the unit would stand above itself; `data.unit`
  'superior-ends', // a unit would stand under one that is no more; `data.unit`, `data.superior`
  'built-on', // a decision of that day or later rests on it; `data.decision`, `data.from`
  'tenure-later', // somebody takes up a post in it later; `data.unit`, `data.from`
  'post-held', // one at a time holds this post; `data.person`, `data.from`, `data.to`
  'tenure-twice', // the person holds this very post then; `data.from`, `data.to`
  'unit-ends', // the tenure would outlast its unit; `data.unit`, `data.last`
  'outside-tenure', // `data.from`, `data.to`
  // Delegation
  'to-oneself',
  'not-colleague', // the delegate holds no post in that unit
  'not-delegable', // not of this post, or never
  'delegated-late', // from a day that is past; `data.opens`
  'delegated-long', // `data.last`
  'delegated-twice', // the same work of the same post to two at once; `data.number`, `data.from`, `data.to`
  'delegation-over', // it would be his to do for another, but the paper is not in force; `data.number`
  'outside-seat', // the post does not reach that unit; `data.unit`
  // Personal data
  'holds-post', // who holds a post is named by it
  'name-needed', // by a step of the year still to come; `data.until`
  // The house
  'engine-away',
  'outcome-unknown',
  'too-fast', // `data.seconds`
  'opens-too-large', // a file that holds more than it shows; `data.megapixels`, `data.megabytes`
  'record-full',
  'not-a-rehearsal',
  'clock-runs',
  'clock-backwards',
  'year-open', // `data.cycle`: a rehearsal has one year at a time
  'looking-back', // nothing is done at a past moment
  // Accounts
  'step-up', // binding others asks for a fresh passkey or code
  'no-second-factor', // and there is neither yet
  'sign-in-failed', // the name or the password; never which
  'sign-in-wait', // `data.seconds`
  'sign-in-again', // what was begun has lapsed
  'code-wrong',
  'passkey-failed',
  'link-ended', // used, withdrawn, lapsed, or never made
  'name-taken', // another account has it
  'address-soon', // a mail was sent to another address a moment ago
  'address-link', // the link of that mail is of another address or person, or has lapsed
  'push-off', // the office has not switched it on
  'browsers-most', // `data.most`
  'password-short', // `data.least`
  'password-long', // `data.most`
  'password-common',
  'password-wrong',
  'has-account',
  'no-account',
  'other-person', // two people are needed, and this is the same one
  'oidc-away', // the provider does not answer, or does not take our word
  'oidc-cancelled', // over there it was given up
  'oidc-unknown', // an identity that is nobody's here
  'oidc-taken', // an identity that is somebody else's here
  'oidc-lapsed', // begun too long ago, elsewhere, or by a session that has ended
  'oidc-failed', // what the provider says is not to be believed
] as const

export type RefusalCode = (typeof refusalCodes)[number]

export type Refusal = {
  readonly code: RefusalCode
  /** Path of the field at fault in the command, such as `indicators[1].target`. */
  readonly field?: string
  /** Facts for the sentence: dates as YYYY-MM-DD, counts as numbers. */
  readonly data?: Readonly<Record<string, string | number>>
}
