import type { secureHeaders } from 'hono/secure-headers'

type Headers = NonNullable<Parameters<typeof secureHeaders>[0]>

const self = "'self'"
const none = "'none'"

const common: Headers = {
  referrerPolicy: 'same-origin',
  // Over plain HTTP on one's own machine there is nothing to upgrade to; a proxy that speaks HTTPS says so itself.
  strictTransportSecurity: false,
}

/** For pages and answers: everything from here, nothing from elsewhere, in nobody's frame. */
export const pageHeaders: Headers = {
  ...common,
  contentSecurityPolicy: {
    defaultSrc: [self],
    scriptSrc: [self],
    // Charts and the ring set their own positions.
    styleSrc: [self, "'unsafe-inline'"],
    imgSrc: [self, 'data:', 'blob:'],
    fontSrc: [self, 'data:'],
    connectSrc: [self],
    objectSrc: [none],
    baseUri: [self],
    formAction: [self],
    frameAncestors: [none],
  },
}

/** For files that people brought: whatever is in them, it may do nothing here. */
export const fileHeaders: Headers = {
  ...common,
  contentSecurityPolicy: {
    sandbox: [],
    defaultSrc: [none],
    imgSrc: [self],
    styleSrc: ["'unsafe-inline'"],
    frameAncestors: [self],
  },
  xFrameOptions: 'SAMEORIGIN',
}
