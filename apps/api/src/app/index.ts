export { type AppOptions, createApp } from './create-app.ts'
export { makeLiveHouse } from './first-house.ts'
export { beginFirstRehearsal } from './first-rehearsal.ts'
export { openServices, type ServicesOptions } from './open-services.ts'
