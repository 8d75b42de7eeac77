import { evidenceTypes } from '@khoan-viec/protocol/task'
import { fileTypeFromBuffer } from 'file-type'

const allowed = new Set<string>(evidenceTypes)
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** What the bytes are, whatever the file calls itself; undefined for what is no evidence. */
export async function sniffType(bytes: Uint8Array): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found) return allowed.has(found.mime) ? found.mime : undefined
  return isText(bytes) ? 'text/plain' : undefined
}

/** Text in UTF-8 that a browser could take for nothing else: markup is shown as text only if it is served as such. */
function isText(bytes: Uint8Array): boolean {
  try {
    return !control.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}
