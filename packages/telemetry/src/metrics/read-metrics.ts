/** One value of what a process says of itself. */
export type Sample = {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

const help = /^# HELP [a-zA-Z_:][\w:]* .*$/
const type = /^# TYPE ([a-zA-Z_:][\w:]*) (counter|gauge|histogram|summary|untyped)$/
const sample = /^([a-zA-Z_:][\w:]*)(?:\{((?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*",?)*)\})? (-?\d\S*|[+-]Inf|[Nn]a[Nn])$/
const label = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g
const suffix = /_(bucket|sum|count)$/

/** Reads the text format of Prometheus, version 0.0.4, strictly. @throws Error that names the line which is not of it */
export function readMetrics(text: string): readonly Sample[] {
  const typed = new Set<string>()
  const samples: Sample[] = []
  for (const line of text.split('\n')) {
    if (line === '' || help.test(line)) continue
    const known = type.exec(line)?.[1]
    if (known !== undefined) {
      typed.add(known)
      continue
    }
    const [, name, labels = '', value] = sample.exec(line) ?? []
    if (name === undefined) throw new Error(`no line of Prometheus' format: ${line}`)
    if (!typed.has(name) && !typed.has(name.replace(suffix, ''))) throw new Error(`of no type: ${name}`)
    const named = [...labels.matchAll(label)].map(([, key = '', said = '']) => [key, unescape(said)])
    samples.push({ name, labels: Object.fromEntries(named), value: Number(value?.replace('Inf', 'Infinity')) })
  }
  return samples
}

const unescape = (said: string): string => said.replaceAll(/\\(.)/g, (_, each: string) => (each === 'n' ? '\n' : each))
