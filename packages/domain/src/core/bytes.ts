/** An entry of the record is 32 KB at most, with what stands beside the event. */
export const ENTRY_EVENT_BYTES = 30_000

/** Bytes of the event's JSON in UTF-8. */
export function bytesOf(event: unknown): number {
  let bytes = 0
  for (const char of JSON.stringify(event)) {
    const code = char.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4
  }
  return bytes
}
