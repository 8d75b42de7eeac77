import { listNames } from '@khoan-viec/db/people'
import type { House } from '../house/index.ts'

const MOST = 500

/** Names of everybody whose id stands anywhere in what is shown: whatever names a person can be read. */
export async function namesIn(house: House, ...shown: readonly unknown[]): Promise<Readonly<Record<string, string>>> {
  const texts = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      // Ids are short and have no blanks; what people wrote is no id.
      if (value.length <= 80 && !value.includes(' ')) texts.add(value)
    } else if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  shown.forEach(visit)
  const all = [...texts]
  const parts = Array.from({ length: Math.ceil(all.length / MOST) }, (_, n) => all.slice(n * MOST, (n + 1) * MOST))
  return Object.assign({}, ...(await Promise.all(parts.map((part) => listNames(house.db, part)))))
}
