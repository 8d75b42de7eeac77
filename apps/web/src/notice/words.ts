import type { NoticeLineRow } from '@khoan-viec/protocol/notice'
import { paths } from '../app/paths.ts'
import { format } from '../format/index.ts'
import { whereTo } from '../my-work/where-to.ts'
import { defineWords } from '../words/index.ts'
import vi from '../words/vi/notice.ts'

export const noticeWords = defineWords(vi, () => import('../words/en/notice.ts'))

type Said = { readonly text: string; readonly href: string }

/** What somebody is told, in words, and the room where it is dealt with. */
export function sayNotice({ what, stream, title, due }: NoticeLineRow, today: string): Said {
  const words = noticeWords()
  switch (what) {
    case 'alarm':
      return { text: words.alarms.alarm, href: paths.record() }
    case 'trouble':
      return { text: words.alarms.trouble, href: paths.myWork() }
    case 'recovery-begun':
    case 'recovery-confirmed':
    case 'recovered':
    case 'password-changed':
    case 'factors-changed':
      return { text: words.account[what], href: paths.account() }
    default: {
      const act = words.todo[what]('').trim()
      const text = [title === undefined ? act : `${act}: ${title}`, due === undefined ? '' : format().due(due, today)]
      const about = stream ? { stream } : {}
      return { text: text.filter(Boolean).join(' – '), href: whereTo({ kind: what, key: '', about: {}, ...about }) }
    }
  }
}
