import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readOidc, WrongSetting } from './oidc-settings.ts'

const whole = {
  KHOAN_VIEC_ORIGIN: 'https://khoan-viec.example.gov.vn',
  KHOAN_VIEC_OIDC_ISSUER: 'https://id.example.gov.vn/realms/tinh',
  KHOAN_VIEC_OIDC_CLIENT_ID: 'khoan-viec',
  KHOAN_VIEC_OIDC_CLIENT_SECRET: 'a secret',
}

test('no provider is named, and none is offered', () => {
  expect(readOidc({ KHOAN_VIEC_DATA: '/data', KHOAN_VIEC_OIDC_ISSUER: '' })).toBeUndefined()
})

test('a provider is named whole, and called by its host unless it is given a name', () => {
  expect(readOidc(whole)).toEqual({
    issuer: 'https://id.example.gov.vn/realms/tinh',
    clientId: 'khoan-viec',
    clientSecret: 'a secret',
    label: 'id.example.gov.vn',
  })
  expect(readOidc({ ...whole, KHOAN_VIEC_OIDC_LABEL: ' Cổng của tỉnh ' })).toMatchObject({ label: 'Cổng của tỉnh' })
})

test('the secret may stand in a file, of which only its owner need know', () => {
  const folder = mkdtempSync(join(tmpdir(), 'khoan-viec-oidc-'))
  const file = join(folder, 'secret')
  writeFileSync(file, 'from a file\n')
  const { KHOAN_VIEC_OIDC_CLIENT_SECRET: _, ...others } = whole
  expect(readOidc({ ...others, KHOAN_VIEC_OIDC_CLIENT_SECRET_FILE: file })).toMatchObject({
    clientSecret: 'from a file',
  })
  rmSync(folder, { recursive: true })
})

test.each([
  ['KHOAN_VIEC_OIDC_ISSUER', { KHOAN_VIEC_OIDC_ISSUER: undefined }],
  ['KHOAN_VIEC_OIDC_ISSUER', { KHOAN_VIEC_OIDC_ISSUER: 'id.example.gov.vn' }],
  ['KHOAN_VIEC_OIDC_ISSUER', { KHOAN_VIEC_OIDC_ISSUER: 'http://id.example.gov.vn' }],
  ['KHOAN_VIEC_OIDC_ISSUER', { KHOAN_VIEC_OIDC_ISSUER: 'https://id.example.gov.vn?tenant=1' }],
  ['KHOAN_VIEC_OIDC_CLIENT_ID', { KHOAN_VIEC_OIDC_CLIENT_ID: ' ' }],
  ['KHOAN_VIEC_OIDC_CLIENT_SECRET', { KHOAN_VIEC_OIDC_CLIENT_SECRET: undefined }],
  ['KHOAN_VIEC_OIDC_CLIENT_SECRET_FILE', { KHOAN_VIEC_OIDC_CLIENT_SECRET_FILE: '/nowhere' }],
  [
    'KHOAN_VIEC_OIDC_CLIENT_SECRET_FILE',
    { KHOAN_VIEC_OIDC_CLIENT_SECRET: '', KHOAN_VIEC_OIDC_CLIENT_SECRET_FILE: '/nowhere' },
  ],
  ['KHOAN_VIEC_OIDC_LABEL', { KHOAN_VIEC_OIDC_LABEL: 'dài'.repeat(30) }],
  ['KHOAN_VIEC_OIDC_SECRET', { KHOAN_VIEC_OIDC_SECRET: 'misspelt' }],
  ['KHOAN_VIEC_ORIGIN', { KHOAN_VIEC_ORIGIN: undefined }],
  ['KHOAN_VIEC_ORIGIN', { KHOAN_VIEC_ORIGIN: 'https://khoan-viec.example.gov.vn/app' }],
])('a wrong or half setting is refused by its name: %s', (name, change) => {
  expect(() => readOidc({ ...whole, ...change })).toThrow(WrongSetting)
  expect(() => readOidc({ ...whole, ...change })).toThrow(name)
})
