import { expect, test } from 'vitest'
import { findDataDirectory } from './data-directory.ts'

test.each([
  [{ KHOAN_VIEC_DATA: '/srv/state', HOME: '/home/lan' }, '/srv/state'],
  [{ KHOAN_VIEC_DATA: 'state', INIT_CWD: '/home/lan/year', HOME: '/home/lan' }, '/home/lan/year/state'],
  [{ XDG_DATA_HOME: '/home/lan/data', HOME: '/home/lan' }, '/home/lan/data/khoan-viec'],
  [{ HOME: '/home/lan' }, '/home/lan/.local/share/khoan-viec'],
  [{ KHOAN_VIEC_DATA: '', HOME: '/home/lan' }, '/home/lan/.local/share/khoan-viec'],
])('with %o the state lives in %s', (env, folder) => {
  expect(findDataDirectory(env)).toBe(folder)
})
