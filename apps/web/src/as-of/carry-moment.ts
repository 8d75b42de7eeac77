import { atMoment } from '../api/index.ts'

const ways = ['click', 'auxclick', 'contextmenu'] as const

/**
 * While one looks back, every link of ours leads to the same moment: in this tab, in another, and where its address is
 * copied; papers too. It is put into the link when somebody turns to it. Answers how to stop.
 */
export function carryMoment(): () => void {
  const carry = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a') : null
    // A place within the page stays one.
    if (!link || link.origin !== location.origin || link.getAttribute('href')?.startsWith('#')) return
    link.setAttribute('href', atMoment(link.href))
  }
  for (const way of ways) document.addEventListener(way, carry, { capture: true })
  return () => {
    for (const way of ways) document.removeEventListener(way, carry, { capture: true })
  }
}
