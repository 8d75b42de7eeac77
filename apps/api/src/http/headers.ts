import type { secureHeaders } from 'hono/secure-headers'

type Headers = NonNullable<Parameters<typeof secureHeaders>[0]>

const self = "'self'"
const none = "'none'"
const ONE_YEAR_S = 31_536_000

const common = (publicOrigin: string | undefined): Headers => ({
  referrerPolicy: 'same-origin',
  // Over plain HTTP on one's own machine there is nothing to insist on.
  strictTransportSecurity: publicOrigin?.startsWith('https:') ? `max-age=${ONE_YEAR_S}` : false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [], displayCapture: [] },
})

/** For pages and answers: everything from here and nothing inline, nothing from elsewhere, in nobody's frame. */
export const pageHeaders = (publicOrigin?: string): Headers => ({
  ...common(publicOrigin),
  contentSecurityPolicy: {
    defaultSrc: [self],
    scriptSrc: [self],
    styleSrc: [self],
    imgSrc: [self, 'data:', 'blob:'],
    fontSrc: [self],
    connectSrc: [self],
    workerSrc: [self],
    objectSrc: [none],
    baseUri: [self],
    formAction: [self],
    frameAncestors: [none],
  },
  xFrameOptions: 'DENY',
})

/** For files that people brought: whatever is in them, it may do nothing here. */
export const fileHeaders = (publicOrigin?: string): Headers => ({
  ...common(publicOrigin),
  contentSecurityPolicy: {
    sandbox: [],
    defaultSrc: [none],
    imgSrc: [self],
    // The browser's own page around a picture fits it to the window by inline styles; the picture brings none.
    styleSrc: ["'unsafe-inline'"],
    frameAncestors: [self],
  },
  xFrameOptions: 'SAMEORIGIN',
})
