import { createReadStream } from 'node:fs'
import { evidenceTypes } from '@khoan-viec/protocol/task'
import { fileTypeFromFile } from 'file-type'

const allowed = new Set<string>(evidenceTypes)
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** What the bytes of a file are, whatever it calls itself; undefined for what is no evidence. */
export async function sniffType(file: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(file).catch(() => undefined)
  if (found) return allowed.has(found.mime) ? found.mime : undefined
  return (await isText(file)) ? 'text/plain' : undefined
}

/** Text in UTF-8 that a browser could take for nothing else: markup is shown as text only if it is served as such. */
async function isText(file: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const part of createReadStream(file))
      if (control.test(decoder.decode(part, { stream: true }))) return false
    return !control.test(decoder.decode())
  } catch {
    return false
  }
}
