import { type StreamKind, streamKinds } from '@khoan-viec/domain/stream'

export type StreamRef = { readonly kind: StreamKind; readonly id: string }

/** `task/2024-qv-1` → its kind and id. @throws RangeError for what names no stream. */
export function streamRef(stream: string): StreamRef {
  const slash = stream.indexOf('/')
  const kind = streamKinds.find((each) => each === stream.slice(0, slash))
  if (!kind) throw new RangeError(`not a stream: ${stream}`)
  return { kind, id: stream.slice(slash + 1) }
}
