import type { Language } from '../pages/index.ts'
import { BUILD } from './build-id.ts'
import { readDropped, readFolder } from './read-brought.ts'
import { tellReport, verifierWords } from './tell-report.ts'
import { type Brought, readKeys, verifyBrought } from './verify-files.ts'

/** All that is looked for stands in the page around this. */
function find<Kind extends HTMLElement>(id: string): Kind {
  const found = document.querySelector<Kind>(`#${id}`)
  if (!found) throw new Error(`the page has no ${id}`)
  return found
}

const [file, folder, key] = [
  find<HTMLInputElement>('file'),
  find<HTMLInputElement>('folder'),
  find<HTMLTextAreaElement>('key'),
]
const verdict = find('verdict')
let language: Language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi'
let brought: Brought | undefined

function say(): void {
  const words = verifierWords[language]
  document.documentElement.lang = language
  document.title = words.title
  for (const part of document.querySelectorAll<HTMLElement>('[data-words]')) {
    const said: unknown = Reflect.get(words, part.dataset['words'] ?? '')
    if (typeof said === 'string') part.textContent = said
  }
  find('language').textContent = language === 'vi' ? 'English' : 'Tiếng Việt'
  find('language').lang = language === 'vi' ? 'en' : 'vi'
}

async function check(read: () => Promise<Brought | undefined>): Promise<void> {
  verdict.replaceChildren(element('p', verifierWords[language].working))
  verdict.className = ''
  try {
    brought = await read()
    // A breath, so that the page says that it works before it does.
    await new Promise((resolve) => setTimeout(resolve))
    show()
  } catch {
    brought = undefined
    verdict.replaceChildren(element('p', verifierWords[language].unreadable))
    verdict.className = 'wrong'
  }
}

function show(): void {
  if (!brought) return verdict.replaceChildren()
  const { sound, title, parts } = tellReport(
    verifyBrought(brought, { keys: readKeys(key.value), build: BUILD }),
    language,
  )
  verdict.className = sound ? 'sound' : 'wrong'
  verdict.replaceChildren(
    element('h2', `${sound ? '✓' : '✕'} ${title}`),
    ...parts.flatMap(({ heading, lines }) => [element('h3', heading), list(lines)]),
  )
  verdict.focus()
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

function list(lines: readonly string[]): HTMLElement {
  const made = document.createElement('ul')
  made.append(...lines.map((line) => element('li', line)))
  return made
}

file.addEventListener('change', () => {
  const [first] = file.files ?? []
  if (first) void check(async () => ({ archive: new Uint8Array(await first.arrayBuffer()) }))
})
folder.addEventListener('change', () => void check(() => readFolder([...(folder.files ?? [])])))
key.addEventListener('change', show)
find('language').addEventListener('click', () => {
  language = language === 'vi' ? 'en' : 'vi'
  say()
  show()
})
document.addEventListener('dragover', (event) => event.preventDefault())
document.addEventListener('drop', (event) => {
  event.preventDefault()
  const { dataTransfer } = event
  if (dataTransfer) void check(() => readDropped(dataTransfer))
})
say()
