import type { Refusal, RefusalCode } from '@khoan-viec/domain/core'
import type { z } from 'zod'

const ours = new Set<string>(['malformed', 'missing', 'too-long', 'too-many'] satisfies RefusalCode[])
const isOurs = (message: string): message is 'malformed' | 'missing' | 'too-long' | 'too-many' => ours.has(message)

/** Turns what a schema found into the refusal the web phrases: the first issue, its field named as in the command. */
export function refusalOfIssues(error: z.core.$ZodError): Refusal {
  const issue = error.issues[0]
  if (!issue) return { code: 'malformed' }
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const field = fieldOf([...issue.path, ...extra])
  const code = codeOf(issue)
  return field === '' ? { code } : { code, field }
}

function codeOf(issue: z.core.$ZodIssue): RefusalCode {
  if (isOurs(issue.message)) return issue.message
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'missing'
  if (issue.code === 'too_big')
    return issue.origin === 'array' ? 'too-many' : issue.origin === 'string' ? 'too-long' : 'malformed'
  return 'malformed'
}

/** `['command', 'indicators', 1, 'target']` → `indicators[1].target`, the path as the domain writes it. */
function fieldOf(path: readonly PropertyKey[]): string {
  const inside = path[0] === 'command' ? path.slice(1) : path
  return inside
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
    .slice(0, 200)
}
