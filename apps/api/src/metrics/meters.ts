import { openMeters } from '@khoan-viec/telemetry/metrics'

/** What this process measures. A process is one API: counting is of no request and of no house. */
export const meters = openMeters('api')

export const requestSeconds = meters.seconds({
  name: 'http_request_seconds',
  help: 'Requests by the pattern of their address, until the answer begins.',
  labelNames: ['method', 'route', 'status'],
})

export const callSeconds = meters.seconds({
  name: 'call_seconds',
  help: 'Calls by procedure; the outcome is ok, the code of a refusal or of a fault.',
  labelNames: ['procedure', 'outcome'],
})

export const commands = meters.counter({
  name: 'commands_total',
  help: 'Commands sent to workflows; the outcome is recorded, the code of a refusal, or fault.',
  labelNames: ['stream', 'command', 'outcome'],
})

export const liveStreams = meters.gauge({ name: 'live_streams', help: 'Open streams of server-sent events.' })
