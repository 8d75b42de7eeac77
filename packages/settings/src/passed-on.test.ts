import { expect, test } from 'vitest'
import { passedOn } from './passed-on.ts'

test('settings, their files and what the system goes by reach the processes, and nothing that libraries read', () => {
  const known = {
    KHOAN_VIEC_DATA: '/data',
    KHOAN_VIEC_MAIL_PASSWORD_FILE: '/etc/password',
    TEMPORAL_ADDRESS: '127.0.0.1:7233',
    PATH: '/bin',
    NODE_EXTRA_CA_CERTS: '/etc/root.pem',
  }
  const unseen = {
    BETTER_AUTH_SECRETS: '1:another key',
    BETTER_AUTH_TRUSTED_ORIGINS: 'https://evil.example',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'https://evil.example',
    TEMPORAL_DEBUG: '1',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
    KHOAN_VIEC_DATA_FILE: '/no/secret',
  }
  expect(passedOn({ ...known, ...unseen, HOME: undefined })).toEqual(known)
})
