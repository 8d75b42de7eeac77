import type { Refusal } from '@khoan-viec/domain/core'
import { isRefused } from '../api/index.ts'

/** How the taking of a dossier ended. */
export type Fetched =
  | { readonly file: Blob; readonly name: string; readonly digest: string }
  | { readonly refusal: Refusal }
  | { readonly isLost: true }

/** Takes a dossier, telling on the way which share of it has come. */
export async function fetchDossier(path: string, onShare: (share: number) => void): Promise<Fetched> {
  try {
    const answer = await fetch(path)
    if (!answer.ok || !answer.body) {
      const said: unknown = await answer.json()
      return isRefused(said) ? { refusal: said.refusal } : { isLost: true }
    }
    const total = Number(answer.headers.get('content-length') ?? 0)
    let come = 0
    const counted = answer.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          come += chunk.length
          if (total > 0) onShare(come / total)
          controller.enqueue(chunk)
        },
      }),
    )
    const file = await new Response(counted, { headers: { 'content-type': 'application/zip' } }).blob()
    const digest = answer.headers.get('x-manifest-sha256') ?? ''
    return { file, name: nameIn(answer.headers.get('content-disposition') ?? ''), digest }
  } catch {
    return { isLost: true }
  }
}

const nameIn = (disposition: string): string => /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'ho-so.zip'
