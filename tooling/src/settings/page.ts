import { fileName, type Group, listGroups, type Setting, surroundings, type Words } from '@khoan-viec/settings'

/** The page on every setting, in both languages: made of the one place where they are described and read. */
export const settingsPage = (): string =>
  [
    '# Thiết lập · Settings',
    '',
    'Trang này do `node tooling/src/settings/write-page.ts` viết ra từ nơi duy nhất mô tả và đọc các thiết lập (`packages/settings`). Không sửa tay.',
    '',
    'This page is written by `node tooling/src/settings/write-page.ts` out of the one place where settings are described and read (`packages/settings`). It is not edited.',
    '',
    'Thiết lập là biến môi trường. Tên lạ bắt đầu bằng `KHOAN_VIEC_`, giá trị sai hoặc nhóm đặt dở đều làm chương trình không khởi động, kèm câu nêu tên và giá trị được phép. Giá trị trống coi như không đặt.',
    '',
    'Settings are variables of the environment. An unknown name that begins with `KHOAN_VIEC_`, a wrong value, or a group given by half keeps it from starting, with a sentence that names it and says what is allowed. An empty value counts as none.',
    '',
    ...listGroups().flatMap(section),
    ...besides(),
  ].join('\n')

/** The settings of an office as a file for systemd, each one commented out. */
export const settingsFile = (): string =>
  [
    '# /etc/khoan-viec/settings: one NAME=value a line. What each means: docs/settings.md',
    ...listGroups()
      .filter(({ by }) => by === 'OFFICE')
      .flatMap(({ title, fields }) => ['', `# ${title.en}`, ...Object.values(fields).map(asLine)]),
    '',
  ].join('\n')

const asLine = (setting: Setting): string =>
  setting.secret
    ? `#${fileName(setting.name)}=/etc/khoan-viec/${setting.name.toLowerCase().replaceAll('_', '-')}`
    : `#${setting.name}=${quoted(setting.example ?? setting.initial ?? '')}`

/** A value of several words, as systemd reads it. */
const quoted = (value: string): string => (/\s/.test(value) ? JSON.stringify(value) : value)

const section = (group: Group): readonly string[] => [
  `## ${both(group.title)}`,
  '',
  ...(group.optional ? [both(whole(group)), ''] : []),
  '| Tên · Name | Được đặt là · May be | Không đặt · Left out | Để làm gì · What for |',
  '| --- | --- | --- | --- |',
  ...Object.values(group.fields).map(row),
  '',
]

function whole({ fields, needs = [] }: Group): Words {
  const names = [...Object.values(fields).flatMap(({ name, needed }) => (needed ? [name] : [])), ...needs]
  const list = names.map((name) => `\`${name}\``).join(', ')
  return {
    vi: `Không đặt gì thì không dùng; đặt một thì phải đặt đủ ${list}.`,
    en: `Given none, it is not there; once one is given, ${list} must be.`,
  }
}

const besides = (): readonly string[] => [
  '## Ngoài ra · Besides',
  '',
  'Lệnh khởi động chỉ chuyển cho các tiến trình của nó những thiết lập ở trên và các biến dưới đây. Biến khác trong môi trường, kể cả của các thư viện bên trong (`OTEL_…`, `BETTER_AUTH_…`, `NODE_TLS_REJECT_UNAUTHORIZED`…), không đến được và không đổi được gì.',
  '',
  'The start command hands on to its processes the settings above and the variables below. Whatever else stands in the environment, that of libraries within it included (`OTEL_…`, `BETTER_AUTH_…`, `NODE_TLS_REJECT_UNAUTHORIZED` …), does not arrive and changes nothing.',
  '',
  '| Tên · Name | Để làm gì · What for |',
  '| --- | --- |',
  ...surroundings.map(({ names, about }) => `| ${names.map((name) => `\`${name}\``).join(', ')} | ${both(about)} |`),
  '',
]

const row = ({ name, secret, kind, initial, about }: Setting): string => {
  const names = secret ? `\`${name}\` hoặc · or \`${fileName(name)}\`` : `\`${name}\``
  return `| ${names} | ${both(kind.allowed)} | ${initial === undefined ? '–' : `\`${initial}\``} | ${both(about)} |`
}

const both = ({ vi, en }: Words): string => `${vi} · ${en}`
