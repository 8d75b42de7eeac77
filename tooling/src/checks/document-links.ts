import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Check, CheckFailed } from './check.ts'
import { listFiles } from './list-files.ts'

/** Every relative link and picture of every Markdown file leads to a file that exists. */
export const documentLinks: Check = {
  name: 'document links',
  async run(root) {
    const documents = (await listFiles(root)).filter((file) => file.endsWith('.md'))
    const broken: string[] = []
    let count = 0
    for (const document of documents) {
      for (const target of relativeLinks(await readFile(join(root, document), 'utf8'))) {
        count++
        const from = target.startsWith('/') ? root : join(root, dirname(document))
        if (!existsSync(join(from, target))) broken.push(`${document}: ${target} does not exist`)
      }
    }
    if (broken.length > 0) throw new CheckFailed(broken.join('\n'))
    return `${count} in ${documents.length} documents`
  },
}

/** Targets of `[text](target)`, `![picture](target)`, `[name]: target`, `<img src="target">`, without anchors; code is left out. */
export function relativeLinks(markdown: string): string[] {
  const prose = markdown.replace(/^(```|~~~)[^]*?^\1/gm, '').replace(/`[^`\n]*`/g, '')
  const patterns = [
    /\]\(\s*<?([^)\s>]+)>?[^)]*\)/g,
    /^\s*\[[^\]]+\]:\s*<?([^\s>]+)/gm,
    /<(?:img|a)[^>]+(?:src|href)="([^"]+)"/g,
  ]
  return patterns
    .flatMap((pattern) => [...prose.matchAll(pattern)].map(([, target]) => target ?? ''))
    .map((target) => decodeURI(target.split('#')[0] ?? ''))
    .filter((target) => target !== '' && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target))
}
