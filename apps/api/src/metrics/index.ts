export { collect } from './collect.ts'
export { measureRequests } from './measure-requests.ts'
export { callSeconds, commands, liveStreams, meters } from './meters.ts'
