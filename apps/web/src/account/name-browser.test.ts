import { expect, test } from 'vitest'
import { nameBrowser } from './name-browser.ts'

const like =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

test('a browser is named as people know it, whatever it says to be like', () => {
  expect(nameBrowser(like)).toBe('Chrome, Windows')
  expect(nameBrowser(`${like} Edg/140.0.0.0`)).toBe('Edge, Windows')
  expect(nameBrowser('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1')).toBe(
    'Safari, iOS',
  )
  expect(nameBrowser('curl/8.5.0')).toBe('')
})
