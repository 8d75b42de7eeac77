/**
 * Where nobody is signed in, nobody's notices are shown: what is in sight is taken away, and the push service is asked to bring
 * no more. The house has forgotten this browser with the session; this is for what is on its way already.
 */
export async function leaveBrowser(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/')
  if (!registration) return
  for (const shown of await registration.getNotifications()) shown.close()
  await (await registration.pushManager?.getSubscription())?.unsubscribe()
}
