import { fileName, listSettings } from './every-setting.ts'
import type { Words } from './words.ts'

type Env = Readonly<Record<string, string | undefined>>

/** What the system and Node themselves go by, beside our settings: it reaches every process of the product. */
export const surroundings: readonly { readonly names: readonly string[]; readonly about: Words }[] = [
  { names: ['PATH'], about: { vi: 'Nơi tìm chương trình.', en: 'Where programs are found.' } },
  {
    names: ['HOME', 'USER', 'LOGNAME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'TMPDIR'],
    about: { vi: 'Người chạy, và thư mục của người đó.', en: 'Who runs it, and the folders of whoever does.' },
  },
  {
    names: ['TZ', 'LANG', 'LC_ALL', 'LC_MESSAGES'],
    about: {
      vi: 'Múi giờ và ngôn ngữ của máy; ngày giờ của công việc không theo đó.',
      en: "The machine's time zone and language; no date of the work goes by them.",
    },
  },
  {
    names: ['NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
    about: {
      vi: 'Của Node: tùy chọn, và chứng thư gốc của cơ quan.',
      en: "Node's own: its options, and the root certificates of the office.",
    },
  },
]

/**
 * What of an environment reaches the processes of the product: the settings, and what the system and Node go by. Libraries
 * have variables of their own (`OTEL_…`, `BETTER_AUTH_…`), which nobody here has weighed: none of them arrives.
 */
export function passedOn(env: Env): Record<string, string> {
  const settings = listSettings().flatMap(({ name, secret }) => (secret ? [name, fileName(name)] : [name]))
  const names = [...settings, ...surroundings.flatMap((each) => each.names)]
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
