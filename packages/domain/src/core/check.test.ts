import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { checkDistinct, checkDocumentNumber, checkNumber, checkText, isInstant } from './index.ts'

describe('a field', () => {
  test.prop([fc.string(), fc.nat(20)])(
    'of text is refused when blank or longer than allowed, and only then',
    (text, longest) => {
      const code = checkText('title', text, longest)?.refusal.code
      expect(code).toBe(text.trim() === '' ? 'missing' : text.length > longest ? 'too-long' : undefined)
    },
  )

  it('of text that is half a letter is refused: the record could not spell it', () => {
    expect(checkText('title', 'a\ud800')?.refusal).toEqual({ code: 'malformed', field: 'title' })
  })

  test.prop([fc.uniqueArray(fc.string(), { maxLength: 8 }), fc.nat(7)])(
    'that is a list names its repetition',
    (values, index) => {
      expect(checkDistinct('tasks', values, 8)).toBeUndefined()
      const again = values[index]
      if (again === undefined) return
      expect(checkDistinct('tasks', [...values, again], 9)?.refusal).toEqual({
        code: 'malformed',
        field: `tasks[${values.length}]`,
      })
      expect(checkDistinct('tasks', [...values, again], values.length)?.refusal.code).toBe('too-many')
    },
  )

  test.prop([fc.integer(), fc.integer({ min: 0, max: 6 })])(
    'that is a number keeps its decimals',
    (whole, decimals) => {
      const exact = Number((whole / 10 ** decimals).toFixed(decimals))
      expect(checkNumber('n', exact, [-1e10, 1e10], decimals)).toBeUndefined()
      if (decimals > 0 && whole % 10 !== 0) expect(checkNumber('n', exact, [-1e10, 1e10], decimals - 1)).toBeDefined()
    },
  )

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 4.9999999, 5.0000001, 4, 11])('of 5 to 10 is not %d', (value) => {
    expect(checkNumber('n', value, [5, 10])?.refusal).toEqual({
      code: 'malformed',
      field: 'n',
      data: { least: 5, most: 10 },
    })
  })

  it.each(['15-QĐ/ThU', '371-QĐ/TU', '1657-CV/TU', '77/2025/QĐ-UBND', '46/QĐ-UBND', '10-HD/HU', '3a-TB/ĐU'])(
    'may be the paper %s',
    (number) => {
      expect(checkDocumentNumber('decision', number)).toBeUndefined()
    },
  )

  it.each(['QĐ-15', '15', '15/', '15/2024', '-QĐ/TU', '15 QĐ/TU', '15-QĐ/TU\n16-QĐ/TU'])(
    'is no paper when %o',
    (number) => {
      expect(checkDocumentNumber('decision', number)?.refusal).toEqual({ code: 'malformed', field: 'decision' })
    },
  )
})

test.prop([fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })])(
  'a moment is spelled in one way',
  (date) => {
    expect(isInstant(date.toISOString())).toBe(true)
    expect(isInstant(date.toISOString().replace('.', ','))).toBe(false)
    expect(isInstant(date.toISOString().replace(/\.\d+Z/, 'Z'))).toBe(false)
    expect(isInstant(date.toISOString().slice(0, 10))).toBe(false)
  },
)
