import { api } from '../api/index.ts'

const SCRIPT = '/notices-worker.js'

/** What keeps this browser from being told, if it is anything; only then is nothing to be pressed. */
export type Hindrance = 'unable' | 'denied'

export function hindranceHere(): Hindrance | undefined {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return 'unable'
  return Notification.permission === 'denied' ? 'denied' : undefined
}

/** By what the API knows this browser; undefined while it is not told. Nothing is installed by asking. */
export async function findThisBrowser(): Promise<string | undefined> {
  if (hindranceHere() === 'unable') return undefined
  const subscription = await (await navigator.serviceWorker.getRegistration('/'))?.pushManager.getSubscription()
  if (!subscription) return undefined
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(subscription.endpoint))
  return inBase64url(hash)
}

/** Asks for permission, and has this browser told; what there was before is given up, whosever it was. */
export async function addThisBrowser(key: string): Promise<Hindrance | 'unreachable' | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied'
  await navigator.serviceWorker.register(SCRIPT)
  const { pushManager } = await navigator.serviceWorker.ready
  await (await pushManager.getSubscription())?.unsubscribe()
  const subscription = await subscribe(pushManager, key)
  const [p256dh, auth] = [subscription?.getKey('p256dh'), subscription?.getKey('auth')]
  if (!subscription || !p256dh || !auth) return 'unreachable'
  const { endpoint } = subscription
  try {
    await api.notice.addBrowser.mutate({ endpoint, p256dh: inBase64url(p256dh), auth: inBase64url(auth) })
  } catch (error) {
    await subscription.unsubscribe()
    throw error
  }
  return undefined
}

/** Undefined where the push service of this browser cannot be reached, or is switched off. */
const subscribe = (manager: PushManager, key: string): Promise<PushSubscription | undefined> =>
  manager.subscribe({ userVisibleOnly: true, applicationServerKey: fromBase64url(key) }).catch(() => undefined)

export async function removeBrowser(id: string): Promise<void> {
  await api.notice.removeBrowser.mutate({ id })
  if ((await findThisBrowser()) !== id) return
  const subscription = await (await navigator.serviceWorker.getRegistration('/'))?.pushManager.getSubscription()
  await subscription?.unsubscribe()
}

const inBase64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCodePoint(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.codePointAt(0) ?? 0)
