/// <reference lib="dom" />
import type { BrowserContext, Page } from '@playwright/test'

type Subscribed = { readonly endpoint: string; readonly p256dh: string; readonly auth: string }

/** Where the page notes by which key of the house it subscribed, for as long as it is subscribed. */
const NOTED = 'subscribed-of-journey'

/**
 * From here no push service of a browser's maker is reached, so a subscription is given to the page with keys of the test's own. All
 * else is the browser's: its permission, its service worker and what that shows.
 */
export async function subscribeTo(context: BrowserContext, origin: string, subscribed: Subscribed): Promise<void> {
  await context.grantPermissions(['notifications'], { origin })
  await context.addInitScript(
    ([noted, { endpoint, ...keys }]) => {
      const bytesOf = (text: string) =>
        Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.codePointAt(0) ?? 0)
      const subscription = {
        endpoint,
        getKey: (name: 'p256dh' | 'auth') => bytesOf(keys[name]).buffer,
        unsubscribe: async () => {
          localStorage.removeItem(noted)
          return true
        },
      }
      Object.assign(PushManager.prototype, {
        getSubscription: async () => (localStorage.getItem(noted) === null ? null : subscription),
        subscribe: async ({ applicationServerKey }: { applicationServerKey: Uint8Array }) => {
          localStorage.setItem(noted, btoa(String.fromCodePoint(...applicationServerKey)))
          return subscription
        },
      })
    },
    [NOTED, subscribed] as const,
  )
}

/** The house's key to which this browser is bound, in base64url; undefined while it is not subscribed. */
export async function boundTo(page: Page): Promise<string | undefined> {
  const key = await page.evaluate((noted) => localStorage.getItem(noted), NOTED)
  return key === null ? undefined : Buffer.from(key, 'base64').toString('base64url')
}

/** Noted in the worker: that the next it shows is shown. */
const NOTE_SHOWN = `(() => {
  const { prototype } = ServiceWorkerRegistration
  const show = prototype.showNotification
  self.shown = new Promise((resolve) => {
    prototype.showNotification = async function (...said) {
      prototype.showNotification = show
      await show.apply(this, said)
      resolve()
    }
  })
})()`

/**
 * Hands the service worker of a page what came for it, as its push service would, and waits until it has shown it: Chromium
 * forgets what is being shown just when somebody asks what is.
 */
export async function deliver(page: Page, origin: string, data: string): Promise<void> {
  const [worker] = page.context().serviceWorkers()
  await worker?.evaluate(NOTE_SHOWN)
  const session = await page.context().newCDPSession(page)
  const found = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const mine = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin))
      if (mine) resolve(mine.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await found, data })
  await session.detach()
  await worker?.evaluate('self.shown')
}

/** What the system shows for this site now. */
export const shownBy = (page: Page): Promise<readonly { readonly body: string; readonly link: unknown }[]> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/')
    const shown = (await registration?.getNotifications()) ?? []
    return shown.map(({ body, data }) => ({ body, link: data.link }))
  })

/**
 * Presses the notice that is shown, as far as a program may: the worker's own handler runs, and what it would open is answered. A
 * window opens only for somebody's hand.
 */
export async function pressShown(page: Page): Promise<readonly string[]> {
  const [worker] = page.context().serviceWorkers()
  const opened = await worker?.evaluate<readonly string[]>(`(async () => {
    const opened = []
    self.clients.openWindow = async (to) => void opened.push(to)
    const [notification] = await self.registration.getNotifications()
    self.dispatchEvent(new NotificationEvent('notificationclick', { notification }))
    return opened
  })()`)
  return opened ?? []
}
