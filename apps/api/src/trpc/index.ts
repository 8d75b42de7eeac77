export { type Context, createContext, type Services } from './context.ts'
export { notFound, Refused } from './refused.ts'
export { inHouse, isOfRecord, ofRecord, open, router, signedIn } from './trpc.ts'
export { lookWhere, lookWho, seeAs, type Viewer } from './viewer.ts'
