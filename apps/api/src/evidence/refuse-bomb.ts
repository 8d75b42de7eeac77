import { measureZip } from '@khoan-viec/documents/zip'
import { imageSizeFromFile } from 'image-size/fromFile'
import { Refused } from '../trpc/index.ts'

/** The largest sensors of telephones have twice as many, and do not fit the limit in bytes at that. */
const MEGAPIXELS_MOST = 100
const MEGABYTES_MOST = 200
const MILLION = 1_000_000
/** A document of a thousand pages with a picture on each has some three thousand. */
const PARTS_MOST = 5_000

/**
 * Nothing is unpacked here, but somebody will open it: a small file that opens to something huge stops the machine of whoever
 * looks at it. @throws Refused `opens-too-large`; `malformed` where it does not say how large it is
 */
export async function refuseBomb(file: string, type: string): Promise<void> {
  if (type.startsWith('image/')) {
    const { width, height } = await imageSizeFromFile(file).catch(refuseUnread)
    if (width * height > MEGAPIXELS_MOST * MILLION) throw tooLarge()
  }
  if (type.startsWith('application/vnd.openxmlformats-')) {
    const { parts, unpackedBytes } = await measureZip(file, PARTS_MOST).catch(refuseUnread)
    if (parts > PARTS_MOST || unpackedBytes > MEGABYTES_MOST * MILLION) throw tooLarge()
  }
}

const tooLarge = () =>
  new Refused({
    code: 'opens-too-large',
    field: 'file',
    data: { megapixels: MEGAPIXELS_MOST, megabytes: MEGABYTES_MOST },
  })

function refuseUnread(): never {
  throw new Refused({ code: 'malformed', field: 'file' })
}
