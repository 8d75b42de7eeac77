// Shows what this browser is told, and opens what it is about. It keeps no page and answers no request.
const NAME = 'Khoán Việc'

self.addEventListener('push', (event) => {
  const { title = '', link = '/', topic = '' } = read(event.data)
  // A repetition takes the place of the first, without a sound.
  event.waitUntil(self.registration.showNotification(NAME, { body: title, tag: topic, data: { link } }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { origin } = self.location
  const to = new URL(event.notification.data?.link ?? '/', origin)
  event.waitUntil(self.clients.openWindow(to.origin === origin ? to.href : `${origin}/`))
})

/** A browser asks that whatever comes is shown, so what cannot be read is shown without words. */
function read(data) {
  try {
    return data?.json() ?? {}
  } catch {
    return {}
  }
}
