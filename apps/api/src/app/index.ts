export { type AppOptions, createApp } from './create-app.ts'
export { openServices, type ServicesOptions } from './open-services.ts'
