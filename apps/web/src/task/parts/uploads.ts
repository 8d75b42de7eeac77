import type { Refusal } from '@khoan-viec/domain/core'
import type { Evidence } from '@khoan-viec/domain/task'
import { isRefused } from '../../api/index.ts'

/** How a sending of one file ended. */
export type Upload = { readonly evidence: Evidence } | { readonly refusal: Refusal } | { readonly isLost: true }

/** Brings one file to where evidence is kept. Sent twice, it is there once. */
export async function uploadEvidence(file: File): Promise<Upload> {
  const form = new FormData()
  form.set('file', file)
  try {
    const answer = await fetch('/evidence', { method: 'POST', body: form })
    const said: unknown = await answer.json()
    if (answer.ok && isEvidence(said)) return { evidence: said }
    return isRefused(said) ? { refusal: said.refusal } : { isLost: true }
  } catch {
    return { isLost: true }
  }
}

const isEvidence = (said: unknown): said is Evidence =>
  typeof said === 'object' && said !== null && 'hash' in said && 'name' in said && 'type' in said && 'size' in said
