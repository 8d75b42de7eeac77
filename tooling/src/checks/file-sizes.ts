import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Check, CheckFailed } from './check.ts'
import { listFiles } from './list-files.ts'

const limit = 400

/** No file over 400 lines; the remark gives the median and the ninth decile, aimed at 70 and 200. */
export const fileSizes: Check = {
  name: 'file sizes',
  async run(root) {
    const files = (await listFiles(root)).filter((file) => /\.(ts|tsx|mjs|css)$/.test(file))
    const sizes = await Promise.all(files.map(async (file) => ({ file, lines: await countLines(join(root, file)) })))
    const large = sizes.filter(({ lines }) => lines > limit)
    if (large.length > 0)
      throw new CheckFailed(large.map(({ file, lines }) => `${file}: ${lines} lines, over ${limit}`).join('\n'))

    const sorted = sizes.map(({ lines }) => lines).toSorted((a, b) => a - b)
    const quantile = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
    return `${sorted.length} files, median ${quantile(0.5)} lines, p90 ${quantile(0.9)}, longest ${sorted.at(-1) ?? 0}`
  },
}

async function countLines(file: string): Promise<number> {
  const text = await readFile(file, 'utf8')
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}
