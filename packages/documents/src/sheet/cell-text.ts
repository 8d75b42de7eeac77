import type exceljs from 'exceljs'
import type { SheetFault } from './sheet-fault.ts'

const CELL_MOST = 500

/**
 * What a cell says as one line of text in NFC. A date is a day: it becomes dd/mm/yyyy. A formula is none of ours: what it
 * shows may differ from machine to machine.
 */
export function cellText(value: exceljs.CellValue): { readonly text: string } | Pick<SheetFault, 'code' | 'limit'> {
  const read = textIn(value)
  if (typeof read !== 'string') return read
  const text = read
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
  return text.length > CELL_MOST ? { code: 'too-long', limit: CELL_MOST } : { text }
}

function textIn(value: exceljs.CellValue): string | Pick<SheetFault, 'code'> {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dayIn(value)
  if (typeof value !== 'object') return String(value)
  if ('formula' in value || 'sharedFormula' in value) return { code: 'formula' }
  if ('error' in value) return { code: 'error-cell' }
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  // A link says what is shown, which may be rich in turn.
  return 'text' in value ? textIn(value.text) : { code: 'error-cell' }
}

const dayIn = (date: Date): string | Pick<SheetFault, 'code'> =>
  Number.isNaN(date.getTime())
    ? { code: 'error-cell' }
    : [
        String(date.getUTCDate()).padStart(2, '0'),
        String(date.getUTCMonth() + 1).padStart(2, '0'),
        String(date.getUTCFullYear()).padStart(4, '0'),
      ].join('/')
