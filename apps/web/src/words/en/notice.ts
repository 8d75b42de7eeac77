import { en as notice } from '@khoan-viec/words/notice'
import { en as todo } from '@khoan-viec/words/todo'
import { en as value } from '@khoan-viec/words/value'
import type { SameWords } from '../define-words.ts'
import type vi from '../vi/notice.ts'

const words: SameWords<typeof vi> = {
  title: 'Notices',
  lead: 'One digest a day; at once only what cannot wait.',
  told: 'You were told',
  toldNone: 'No notices yet. When something awaits you, the digest of the day appears here.',
  isNew: 'New',
  digest: 'Digest of the day',
  rehearsalTitle: 'A rehearsal sends nothing outside',
  rehearsal: 'This is what today’s digest would tell you if it were for real.',
  next: 'A digest of this moment',
  nextNone: 'There is nothing to tell now, so there would be no digest.',
  more: (count) => `and ${count} more`,
  way: (channel, state) => `${value.channel[channel]}: ${value.delivery[state]}`,
  todo,
  account: notice.account,
  alarms: notice.alarms,
  failed: 'Not saved',
  saved: 'Saved',
  confirmed: 'The address is confirmed. Notices will go there.',
  mail: {
    title: 'By mail',
    lead: 'A mail names the task, the date and the link; what is written stays in the system.',
    off: 'This system sends no mail yet. Once the office names a mail server, you can give an address here.',
    address: 'Mail address',
    save: 'Save, and send a mail to confirm',
    remove: 'Get no more mail',
    states: {
      CONFIRMED: 'Notices go to this address.',
      AWAITED: 'A mail was sent. Open the link in it; before that nothing else goes there.',
      LAPSED: 'The link in that mail is older than 7 days. Save the address again to get a new one.',
      REFUSED: 'The mail server does not take this address, so nothing goes there. Check it and save it again.',
    },
    said: (said) => `The mail server said: ${said}`,
  },
  contact: {
    title: 'By the message gateway of the office',
    label: 'Telephone number or receiver id',
    hint: 'As the office says. Leave it empty to get nothing.',
    save: 'Save',
  },
  browsers: {
    title: 'In the browser',
    lead: 'Notices appear on the device itself, even while this page is closed. Switch it on only where the device is yours alone: whoever uses it can read them.',
    until: 'It ends when you sign out in that browser, and 30 days after you signed in there.',
    service:
      'Notices go through the push service of the browser’s maker. It learns when you are told something, and cannot read what.',
    add: 'On this browser',
    added: (when) => `Added ${when}`,
    here: 'This browser',
    gone: 'It receives nothing any more. Take it away, and switch it on again in that browser if you want to be told there.',
    refused: (said) =>
      `The push service of this browser refused the last notice (code ${said}). If that happens again, take the browser away and switch it on anew.`,
    remove: 'Take away',
    hindered: {
      unable:
        'This browser cannot receive notices. Use a newer one on a computer or an Android device; on an iPhone or iPad, use mail.',
      denied:
        'This page is not allowed to show notices. Press again and allow it; if the browser does not ask, allow notifications in its settings for this site.',
      unreachable:
        'This browser cannot reach the push service of its maker, or has it switched off. Check the network and the settings of the browser, then press again.',
    },
  },
  choices: {
    title: 'What, and when',
    lead: 'What falls due before the next digest is told at once, unless you chose not to be sent its kind. In the system you always see everything.',
    digestHour: 'Hour of the digest',
    quietFrom: 'Nothing at once from',
    quietUntil: 'until',
    quietHint: 'In these hours only alarms of the system are sent. Choose the same hour twice for none.',
    hour: (hour) => `${hour}:00`,
    language: 'Language of notices',
    languages: { vi: 'Tiếng Việt', en: 'English' },
    kinds: {
      ALARM: 'Alarms of the system',
      ACCOUNT: 'Changes to your account',
      DIRECTION: 'Directions to be answered',
      REGISTRATION: 'Registration of hard tasks',
      MEETING: 'Meetings, opinions, conclusions',
      CONTRACT: 'Offering and signing contracts',
      REPORTING: 'Reports, explanations, results delivered',
      REQUEST: 'Requests for support, waivers, changes',
      ACCEPTANCE: 'Acceptance',
      GRADING: 'Grading and appeals',
      YEAR: 'Publishing, closing the year',
      HAND_OVER: 'Hand-over when a head changes',
    },
    paces: { AT_ONCE: 'At once', DAILY: 'In the digest', NEVER: 'Do not send' },
    save: 'Save choices',
  },
  reach: {
    title: 'Whom notices do not reach',
    lead: (confirmed, people) =>
      `${confirmed} of ${people} people with an account have confirmed an address. Ask those below to check theirs.`,
    none: 'Nobody: none of the latest notices has failed.',
    mailOff: 'No mail server is set, so no mail is sent.',
    some: (count) => `Not reached by notices: ${count}`,
    look: 'See whom',
  },
}

export default words
