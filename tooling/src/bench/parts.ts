import { WrongCall } from '../call/index.ts'

/** What is measured, in this order, and whether the whole system must run for it, or a built web client be there. */
export const parts = [
  { name: 'first-load', needs: 'BUILD' },
  { name: 'command', needs: 'SYSTEM' },
  { name: 'list', needs: 'SYSTEM' },
  { name: 'sequencing', needs: 'NOTHING' },
  { name: 'verifying', needs: 'NOTHING' },
  { name: 'grading', needs: 'NOTHING' },
  { name: 'search', needs: 'NOTHING' },
  { name: 'units', needs: 'NOTHING' },
  { name: 'load', needs: 'SYSTEM' },
  { name: 'province', needs: 'SYSTEM' },
] as const

type BenchPart = (typeof parts)[number]
export type PartName = BenchPart['name']

/** The parts named, in their own order; all where none is. Throws WrongCall for a name that is none of them. */
export function chooseParts(names: readonly string[]): readonly BenchPart[] {
  const unknown = names.find((name) => !parts.some((part) => part.name === name))
  if (unknown !== undefined) {
    const known = parts.map(({ name }) => name).join(', ')
    throw new WrongCall(
      `Không có phần đo "${unknown}". Chọn trong số: ${known}; không nêu phần nào là đo tất cả.\n` +
        `No part "${unknown}" is measured. Name some of: ${known}; none named means all.`,
    )
  }
  return names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name))
}
