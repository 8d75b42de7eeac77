import { evidenceTypes } from '@khoan-viec/protocol/task'
import { expect, test } from 'vitest'
import { nameToKeep } from './name-to-keep.ts'

test.each([
  ['Biên bản nghiệm thu.pdf', 'application/pdf', 'Biên bản nghiệm thu.pdf'],
  ['ẢNH.JPEG', 'image/jpeg', 'ẢNH.JPEG'],
  ['số liệu.csv', 'text/plain', 'số liệu.csv'],
  ['kết quả.bat', 'text/plain', 'kết quả.bat.txt'],
  ['kết quả.html', 'text/plain', 'kết quả.html.txt'],
  ['quét.pdf.html', 'application/pdf', 'quét.pdf.html.pdf'],
  ['kết quả.bat. . ', 'text/plain', 'kết quả.bat.txt'],
  ['ảnh\u202Egnp.exe', 'image/png', 'ảnhgnp.exe.png'],
  ['không đuôi', 'text/plain', 'không đuôi.txt'],
  ['...', 'text/plain', 'file.txt'],
  ['.htaccess', 'text/plain', '.htaccess.txt'],
])('%j of %s is taken away as %j', (name, type, kept) => {
  expect(nameToKeep(name, type)).toBe(kept)
})

test('every kind of evidence has an ending of its own', () => {
  for (const type of evidenceTypes) expect(nameToKeep('a.exe', type)).not.toMatch(/\.(exe|bin)$/)
})
