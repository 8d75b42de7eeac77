// Shows what this browser is told, and opens what it is about. It keeps no page and answers no request.
const NAME = 'Khoán Việc'
const ASKED_MS = 10_000

self.addEventListener('push', (event) => event.waitUntil(tell(read(event.data))))

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { origin } = self.location
  const to = new URL(event.notification.data?.link ?? '/', origin)
  event.waitUntil(self.clients.openWindow(to.origin === origin ? to.href : `${origin}/`))
})

/**
 * A message may have waited for a day at the push service, and its person may have signed out meanwhile, here or from
 * elsewhere: it is said in words only to whom the house says so now. A browser asks that whatever comes is shown, so all
 * else is shown without words.
 */
async function tell({ title = '', link = '/', topic = '', browser = '' }) {
  const isTold = await isToldHere(browser)
  // A repetition takes the place of the first, without a sound.
  await self.registration.showNotification(
    NAME,
    isTold ? { body: title, tag: topic, data: { link } } : { body: '', tag: topic, data: { link: '/' } },
  )
  if (isTold === false) await (await self.registration.pushManager.getSubscription())?.unsubscribe()
}

/** Undefined where the house does not answer. */
async function isToldHere(browser) {
  try {
    const input = encodeURIComponent(JSON.stringify({ id: browser }))
    const signal = AbortSignal.timeout(ASKED_MS)
    const answer = await fetch(`/trpc/notice.toldHere?input=${input}`, { signal })
    if (answer.status >= 500) return undefined
    return answer.ok && (await answer.json()).result?.data === true
  } catch {
    return undefined
  }
}

function read(data) {
  try {
    return data?.json() ?? {}
  } catch {
    return {}
  }
}
