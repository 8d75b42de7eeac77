import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Env, readData, readPartSettings, readSettings } from './read-settings.ts'
import { WrongSettings } from './wrong-settings.ts'

const provider = {
  KHOAN_VIEC_ORIGIN: 'https://khoan-viec.example.gov.vn',
  KHOAN_VIEC_OIDC_ISSUER: 'https://id.example.gov.vn/realms/tinh',
  KHOAN_VIEC_OIDC_CLIENT_ID: 'khoan-viec',
  KHOAN_VIEC_OIDC_CLIENT_SECRET: 'a secret',
}

test('nothing given is nothing but what counts by itself, and what is empty is not given', () => {
  const { serving, oidc } = readSettings({ PATH: '/bin', KHOAN_VIEC_OIDC_ISSUER: '', PORT: ' ' })
  expect(serving).toMatchObject({ host: '127.0.0.1', log: 'warn', port: undefined, origin: undefined })
  expect(oidc).toBeUndefined()
})

test('what is given is read as what it means', () => {
  const { serving, oidc, parts } = readSettings({ ...provider, PORT: '4040', KHOAN_VIEC_LIVE: '1' })
  expect(serving).toMatchObject({ port: 4040, origin: 'https://khoan-viec.example.gov.vn' })
  expect(serving.proxies).toEqual([
    { address: '127.0.0.1', bits: 32 },
    { address: '::1', bits: 128 },
  ])
  expect(parts.live).toBe(true)
  expect(oidc).toEqual({
    issuer: 'https://id.example.gov.vn/realms/tinh',
    clientId: 'khoan-viec',
    clientSecret: 'a secret',
    label: undefined,
  })
})

test('headers are read as pairs', () => {
  const given = {
    KHOAN_VIEC_TRACES: 'https://c.example',
    KHOAN_VIEC_TRACES_HEADERS: 'authorization=Basic YTpi==, x-a=1',
  }
  expect(readSettings(given).traces?.headers).toEqual({ authorization: 'Basic YTpi==', 'x-a': '1' })
})

test('a secret may stand in a file, of which only its owner need know', () => {
  const folder = mkdtempSync(join(tmpdir(), 'khoan-viec-settings-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'secret')
  writeFileSync(file, 'from a file\n')
  const { KHOAN_VIEC_OIDC_CLIENT_SECRET: _, ...others } = provider
  const given = { ...others, KHOAN_VIEC_OIDC_CLIENT_SECRET_FILE: file }
  expect(readSettings(given).oidc?.clientSecret).toBe('from a file')
})

const wrong: readonly (readonly [string, Env])[] = [
  ['KHOAN_VIEC_ORIGINS is no setting', { KHOAN_VIEC_ORIGINS: 'https://a.example' }],
  ['KHOAN_VIEC_ORIGIN', { KHOAN_VIEC_ORIGIN: 'https://khoan-viec.example.gov.vn/app' }],
  ['KHOAN_VIEC_ORIGIN', { KHOAN_VIEC_ORIGIN: 'http://khoan-viec.example.gov.vn' }],
  ['KHOAN_VIEC_ORIGIN is not set', { KHOAN_VIEC_ORIGIN: undefined }],
  ['PORT', { PORT: '0' }],
  ['PORT', { PORT: '65536' }],
  ['PORT', { PORT: '-1' }],
  ['PORT', { PORT: '80a' }],
  ['PORT', { PORT: '4040.5' }],
  ['KHOAN_VIEC_HOST', { KHOAN_VIEC_HOST: 'example.gov.vn' }],
  ['KHOAN_VIEC_PROXIES', { KHOAN_VIEC_PROXIES: '10.0.0.0/33' }],
  ['KHOAN_VIEC_PROXIES', { KHOAN_VIEC_PROXIES: '127.0.0.1, proxy.example.gov.vn' }],
  ['KHOAN_VIEC_PROXIES', { KHOAN_VIEC_PROXIES: '10.0.0.0/' }],
  ['KHOAN_VIEC_LOG', { KHOAN_VIEC_LOG: 'loud' }],
  ['TEMPORAL_ADDRESS', { TEMPORAL_ADDRESS: 'engine' }],
  ['TEMPORAL_ADDRESS', { TEMPORAL_ADDRESS: 'http://engine:7233' }],
  ['KHOAN_VIEC_LIVE', { KHOAN_VIEC_LIVE: 'yes' }],
  ['KHOAN_VIEC_OIDC_ISSUER', { KHOAN_VIEC_OIDC_ISSUER: undefined }],
  ['KHOAN_VIEC_OIDC_ISSUER', { KHOAN_VIEC_OIDC_ISSUER: 'id.example.gov.vn' }],
  ['KHOAN_VIEC_OIDC_ISSUER', { KHOAN_VIEC_OIDC_ISSUER: 'http://id.example.gov.vn' }],
  ['KHOAN_VIEC_OIDC_ISSUER', { KHOAN_VIEC_OIDC_ISSUER: 'https://id.example.gov.vn?tenant=1' }],
  ['KHOAN_VIEC_OIDC_CLIENT_ID', { KHOAN_VIEC_OIDC_CLIENT_ID: ' ' }],
  ['KHOAN_VIEC_OIDC_CLIENT_SECRET', { KHOAN_VIEC_OIDC_CLIENT_SECRET: undefined }],
  ['are both set', { KHOAN_VIEC_OIDC_CLIENT_SECRET_FILE: '/nowhere' }],
  [
    'KHOAN_VIEC_OIDC_CLIENT_SECRET_FILE',
    { KHOAN_VIEC_OIDC_CLIENT_SECRET: '', KHOAN_VIEC_OIDC_CLIENT_SECRET_FILE: '/nowhere' },
  ],
  ['KHOAN_VIEC_TRACES is not set', { KHOAN_VIEC_TRACES_HEADERS: 'authorization=Bearer abc' }],
  ['KHOAN_VIEC_TRACES_HEADERS', { KHOAN_VIEC_TRACES: 'https://c.example', KHOAN_VIEC_TRACES_HEADERS: 'authorization' }],
  ['KHOAN_VIEC_TRACES_HEADERS', { KHOAN_VIEC_TRACES: 'https://c.example', KHOAN_VIEC_TRACES_HEADERS: 'a=b\r\nc: d' }],
  ['KHOAN_VIEC_OIDC_LABEL', { KHOAN_VIEC_OIDC_LABEL: 'dài'.repeat(30) }],
]

test.each(wrong)('one sentence a language refuses what is wrong, by its name: %s, %o', (says, change) => {
  const { faults } = refusalOf({ ...provider, ...change })
  expect(faults).toHaveLength(1)
  expect(faults[0]?.en).toContain(says)
  expect(faults[0]?.vi).toContain(says.split(' ')[0] === 'are' ? 'cùng được đặt' : says.split(' ')[0])
})

test('everything that is wrong is said at once, and no secret with it', () => {
  const secret = 'x'.repeat(3_000)
  const { faults, message } = refusalOf({
    ...provider,
    KHOAN_VIEC_OIDC_CLIENT_SECRET: secret,
    PORT: 'http',
    KHOAN_VIEC_X: '1',
  })
  expect(faults).toHaveLength(3)
  expect(message).toContain('PORT must be a whole number from 1 to 65535; it is "http".')
  expect(message).toContain('PORT phải là số nguyên từ 1 đến 65535; hiện là "http".')
  expect(message).not.toContain('xxx')
})

test('a command that needs the folder alone heeds names and that folder, and nothing else', () => {
  expect(readData({ KHOAN_VIEC_DATA: '/data', PORT: 'http' })).toBe('/data')
  expect(() => readData({ KHOAN_VIEC_DAT: '/data' })).toThrow('KHOAN_VIEC_DAT is no setting')
})

test('a process of the product is told where everything is', () => {
  const given = { KHOAN_VIEC_DATA: '/data', PORT: '4040', TEMPORAL_ADDRESS: '127.0.0.1:7233' }
  expect(readPartSettings(given).serving).toMatchObject({
    data: '/data',
    port: 4040,
    temporalAddress: '127.0.0.1:7233',
  })
  expect(() => readPartSettings({ ...given, PORT: '' })).toThrow('PORT')
})

function refusalOf(env: Env): WrongSettings {
  try {
    readSettings(env)
  } catch (error) {
    if (error instanceof WrongSettings) return error
    throw error
  }
  throw new Error('nothing was refused')
}
