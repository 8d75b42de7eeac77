import type { SameWords } from '../define-words.ts'
import type vi from '../vi/refusals.ts'

const words: SameWords<typeof vi> = {
  refusals: {
    malformed: () => 'This is not in the right form. Please enter it again.',
    missing: () => 'This part is still empty.',
    'too-long': () => 'This is too long. Please shorten it.',
    'too-many': () => 'There are more entries than allowed. Please remove some.',
    'request-id-reused': () => 'This request was already sent with other content. Reload the page and send it again.',
    'not-found': () => 'This was not found.',
    'not-yours': () => 'This is done by another post.',
    recused: () => 'You answer for this task, so you take no part in the opinions on it.',
    'own-work': () => 'Nobody accepts or decides on their own work.',
    'too-early': (facts) => `It is too early. This opens on ${facts('opens')}.`,
    'too-late': (facts) => `The time for this is over; the last day was ${facts('closes')}.`,
    'not-now': () => 'This cannot be done at the present step. Reload the page to see where the task stands.',
    'already-done': () => 'This has already been done. Reload the page to see the result.',
    'changed-meanwhile': () => 'Somebody else has just changed this. Reload to see the newest version.',
    'limit-reached': (facts) => `The unit has registered all ${facts('limit')} tasks allowed this year.`,
    'routine-work': () => 'This is routine work, not a hard task. Please say what makes it hard.',
    'not-clear': () => 'This part is not clear yet. Please be more specific.',
    'no-quorum': (facts) => `No quorum: ${facts('present')} present, at least ${facts('needed')} needed.`,
    'not-present': () => 'You are not on the list of those present, so you cannot give an opinion.',
    'round-open': () => 'Members are still giving their opinions; it cannot be concluded yet.',
    'terms-changed': () => 'The terms have changed. Please read the new version before signing.',
    'sum-differs': (facts) =>
      `The parts add up to ${facts('actual')}; the contract says ${facts('expected')}. Please change the parts’ quotas.`,
    'no-heir': (facts) =>
      `The unit ends on ${facts('from')} by decision ${facts('decision')}, and no one unit goes on in its place, so work cannot be left there. First decide whether this task is transferred, ended or cancelled.`,
    'open-work-left': (facts) =>
      `${facts('tasks')} tasks of units that end are not decided yet: ${facts('names')}. Choose for each: transfer, end or cancel, then record again.`,
    'work-between-years': (facts) =>
      `${facts('tasks')} tasks of a closed year wait for the next one: ${facts('names')}. Open the next work year first, then decide on each.`,
    'receiver-ends': (facts) =>
      `Unit ${facts('unit')} is not there on the day of the transfer, or will end with nobody in its place. Choose another unit to take over ${facts('task')}.`,
    'nothing-left': () =>
      'Every target is reached, so nothing is left to transfer. Accept the result, or end the task with it.',
    'deadline-outside-cycle': () => 'The deadline must lie within the work year.',
    'period-closed': () => 'The reporting period is closed. A correction needs a decision of the competent body.',
    'no-evidence': () => 'No evidence is attached yet.',
    'no-request': () => 'This does not await anything any more. Reload the page to see how it stands.',
    'evidence-unknown': () => 'The file of evidence has not arrived. Please attach it again.',
    'reason-needed': () => 'The level decided differs from the one computed. Please give the reason.',
    'not-computed': () => 'The system has not computed a level for this subject yet.',
    'criteria-incomplete': () => 'Some criteria have not been assessed yet. Please assess those that are missing.',
    'not-alive': (facts) =>
      `This unit is not there on that day: it exists from ${facts('from')}. Please choose another date or unit.`,
    'code-in-use': () => 'Another unit uses this code. Please choose another code.',
    'number-used': () => 'This decision has been entered already. Please check its number and date.',
    'changed-twice': (facts) =>
      `The unit ${facts('unit')} is changed twice by one decision. Please keep only one of the changes.`,
    'into-itself': () => 'A unit cannot be merged or split into itself. Please choose another unit.',
    'split-into-one': () => 'A split makes at least two units. Please add a unit, or let the old one go on.',
    'cyclic-superiors': (facts) =>
      `The unit ${facts('unit')} would stand above itself. Please choose another superior.`,
    'superior-ends': (facts) =>
      `The unit ${facts('unit')} would stand under ${facts('superior')}, which is no more by then. Please give it another superior in the same decision.`,
    'built-on': (facts) =>
      `Decision ${facts('decision')}, in effect from ${facts('from')}, rests on this unit. Please choose a later date.`,
    'tenure-later': (facts) =>
      `Somebody takes up a post in the unit ${facts('unit')} on ${facts('from')}, when it is no more. Please end that tenure first.`,
    'post-held': (facts) =>
      `${facts('person')} holds this post from ${facts('from')} on. Please end that tenure first, or choose another date.`,
    'tenure-twice': (facts) =>
      `This person holds this very post from ${facts('from')} on. Please choose another date or post.`,
    'unit-ends': (facts) => `The unit exists until ${facts('last')} only. Please enter a last day that is not later.`,
    'outside-tenure': (facts) =>
      `This day is outside the tenure, which begins on ${facts('from')}. Please choose another day.`,
    'to-oneself': () => 'Nobody delegates to himself. Please choose somebody else.',
    'not-colleague': () =>
      'This person holds no post in your unit on the first day. Please choose somebody of the same unit.',
    'not-delegable': () => 'Your post does not do this work, or may not delegate it. Please leave it out.',
    'delegated-late': (facts) => `A delegation does not reach back. Please choose ${facts('opens')} or a later day.`,
    'delegated-long': (facts) =>
      `A delegation lasts a year at most. Please choose a last day that is not later than ${facts('last')}.`,
    'delegated-twice': (facts) =>
      `This work is delegated already by no. ${facts('number')}, from ${facts('from')} to ${facts('to')}. Please revoke that first, or choose other work or other days.`,
    'delegation-over': (facts) =>
      `Delegation no. ${facts('number')} is not in force, so you cannot act on behalf of another. Please ask who gave it to you.`,
    'outside-seat': (facts) => `Your post has nothing to do with the unit ${facts('unit')}. Please leave it out.`,
    'holds-post': () => 'This person holds a post, so the name cannot be erased yet. Wait until the post is given up.',
    'name-needed': (facts) =>
      `This person is still to be graded this year, and the steps to come need the name. It can be erased from ${facts('until')} on.`,
    'engine-away': () => 'The process engine is away. Nothing was recorded; please send again in a few minutes.',
    'outcome-unknown': () =>
      'We do not know yet whether it was recorded. The page keeps asking; there is no need to send it again.',
    'too-fast': (facts) =>
      `Too much was asked at once, so this was not done. Wait ${facts('seconds')} seconds, then send it again.`,
    'opens-too-large': (facts) =>
      `This file opens to far more than it shows: a picture of more than ${facts('megapixels')} megapixels, or a document of more than ${facts('megabytes')} MB unpacked. Save it smaller, then send it again.`,
    'record-full': () => 'The server has run out of space, so nothing was recorded. Please tell the administrator.',
    'not-a-rehearsal': () => 'This is possible in a rehearsal only.',
    'clock-runs': () => 'The clock is running. Stop it before moving to another date.',
    'clock-backwards': () => 'The rehearsal’s clock does not go back.',
    'year-open': (facts) => `The year ${facts('cycle')} is not closed. Close it first, then open the new one.`,
    'looking-back': () =>
      'You are looking back at a past moment, where one can only read. Return to the present, then go on.',
    'step-up': () => 'This needs a fresh passkey or code from you. Confirm who you are, then send again.',
    'no-second-factor': () =>
      'Your account has neither a passkey nor a code app yet. Add one on the Account page, then do this again.',
    'sign-in-failed': () => 'The name or the password is not right. Check both and try again.',
    'sign-in-wait': (facts) =>
      `There were too many wrong attempts from this device. Wait ${facts('seconds')} seconds, or use a passkey.`,
    'sign-in-again': () => 'This sign-in took too long. Please sign in again from the beginning.',
    'code-wrong': () =>
      'The code is not right, or was used before. Wait for the app to show the next one and enter that.',
    'passkey-failed': () => 'The passkey did not work. Try again, or use your password and code.',
    'link-ended': () => 'This link was used, withdrawn, or has lapsed. Ask the office for a new one.',
    'address-soon': () =>
      'A mail to confirm an address was sent a moment ago. Wait a minute, then give the address again.',
    'address-link': () =>
      'This link is good no more: it is older than 7 days, or of another address or account. Give your address again to get a new mail.',
    'push-off': () => 'This system does not send notices to browsers. Ask the office to switch it on.',
    'browsers-most': (facts) =>
      `${facts('most')} of your browsers are told already. Take one away on the page Notices, then add this one.`,
    'name-taken': () => 'Somebody else signs in under this name. Please choose another.',
    'password-short': (facts) =>
      `The password is too short. Use at least ${facts('least')} characters, such as a sentence you can remember.`,
    'password-long': (facts) => `The password is too long. Use at most ${facts('most')} characters.`,
    'password-common': () => 'This password is easily guessed. Choose another, such as a sentence only you know.',
    'password-wrong': () => 'The present password is not right. Please enter it again.',
    'has-account': () => 'This person has an account. If they cannot sign in, give the account back instead.',
    'no-account': () => 'This person has no account yet. Send an invitation.',
    'other-person': () =>
      'This takes two people besides the owner of the account. Ask somebody else of the secretariat to confirm it; if there is nobody, ask whoever keeps the machine.',
    'oidc-away': () =>
      'The shared sign-in does not answer, or does not take requests of this system. Try again in a few minutes, or sign in with your password or a passkey. If it stays so, tell the office.',
    'oidc-cancelled': () => 'The shared sign-in was stopped half-way. Do it again, or sign in another way.',
    'oidc-unknown': () =>
      'This identity is linked to no account here. If you have an account, sign in with your password and link the identity on the Account page; if not, ask the office for an invitation.',
    'oidc-taken': () =>
      'This identity is linked to somebody else’s account. Sign out of the shared sign-in, sign in there as yourself, and try again.',
    'oidc-lapsed': () =>
      'The shared sign-in took too long, or was begun in another browser. Press the button and begin again.',
    'oidc-failed': () =>
      'What the shared sign-in says cannot be believed: its signature, recipient or time is not right, mostly because the clocks differ or the settings do not match. Try again; if it stays so, sign in another way and tell the office.',
  },
  withoutFacts: {
    'too-early': 'It is too early for this.',
    'too-late': 'The time for this is over.',
    'no-heir': 'The unit is to end and no one unit goes on in its place. First decide what becomes of this task.',
    'open-work-left': 'Some tasks of units that end are not decided yet. Choose for each, then record again.',
    'work-between-years': 'Some tasks of a closed year wait for the next one. Open the next work year first.',
    'receiver-ends': 'The unit is not there on the day of the transfer. Choose another.',
    'limit-reached': 'The unit has registered all tasks allowed this year.',
    'year-open': 'The year before is not closed. Close it first, then open the new one.',
    'no-quorum': 'There is no quorum.',
    'sign-in-wait': 'There were too many wrong attempts from this device. Wait a while, or use a passkey.',
    'password-short': 'The password is too short. Use a longer one, such as a sentence you can remember.',
    'password-long': 'The password is too long. Use a shorter one.',
    'not-alive': 'This unit is not there on that day. Please choose another date or unit.',
    'changed-twice': 'A unit is changed twice by one decision. Please keep only one of the changes.',
    'cyclic-superiors': 'The unit would stand above itself. Please choose another superior.',
    'post-held': 'Somebody holds this post. Please end that tenure first.',
    'sum-differs': 'The parts do not add up to what the contract says.',
  },
}

export default words
