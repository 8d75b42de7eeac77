import type { NoticeWords } from './words.ts'

const words: NoticeWords = {
  product: 'Khoán Việc',
  digest: (count, day) => (count === '1' ? `1 thing awaits you, ${day}` : `${count} things await you, ${day}`),
  due: (day) => `due ${day}`,
  late: (day) => `was due ${day}`,
  more: (count) => `and ${count} more`,
  open: 'Open',
  settings: 'Choose what you are told of, and when',
  foot: 'You get this because you have an account in Khoán Việc. It is sent by a machine; please do not answer.',
  account: {
    'recovery-begun':
      'Somebody has begun to give your account back. If you did not ask for it, tell the office at once.',
    'recovery-confirmed': 'Giving your account back was confirmed. If you did not ask for it, tell the office at once.',
    recovered: 'Your account has a new password. If that was not you, tell the office at once.',
    'password-changed': 'Your password was changed. If that was not you, tell the office at once.',
    'factors-changed': 'How you sign in was changed. If that was not you, tell the office at once.',
  },
  alarms: {
    alarm: 'Alarm: a check found the record otherwise than it must be. Open the system to see what, and act.',
    trouble: 'Alarm: something is wrong with the system. Open it to see what, and what to do.',
  },
  confirm: {
    subject: 'Confirm the address for your notices',
    text: (name) =>
      `${name} gave this address for notices. Open the link below while signed in to confirm it. The link is good for 7 days.`,
    ignore: 'If you know nothing of this, ignore this mail: no other will be sent here.',
  },
}

export default words
