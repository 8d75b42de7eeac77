import {
  everyRight,
  type MayRead,
  type Reading,
  readings,
  type Relation,
  relations,
  type Right,
  type Seat,
} from '@khoan-viec/domain/access'
import { type Post, posts } from '@khoan-viec/domain/organisation'
import { type StreamKind, streamKinds } from '@khoan-viec/domain/stream'
import * as en from '@khoan-viec/words/en'
import * as vi from '@khoan-viec/words/vi'

type Words = { readonly rights: (typeof vi)['rights']; readonly terms: (typeof vi)['terms'] }
type Row = (typeof everyRight)[number]

/** The page on who may do and read what, in both languages: made of the table by which the rules decide. */
export function rightsPage(): string {
  return [
    '# Quyền: ai được làm gì, ai được xem gì · Rights: who may do and see what',
    '',
    `Trang này do \`node tooling/src/rights/write-page.ts\` viết ra từ bảng mà các quy tắc dùng để quyết định. Không sửa tay: bản khác với bảng bị từ chối.`,
    '',
    `This page is written by \`node tooling/src/rights/write-page.ts\` out of the table by which the rules decide. It is not edited: a page that differs from the table is refused.`,
    '',
    '## Quy tắc chung · Rules before all others',
    '',
    ...general.flatMap(([one, other]) => [`- ${one}`, `  ${other}`]),
    '',
    ...streamKinds.flatMap(actsOf),
    '## Theo chức danh · By post',
    '',
    ...posts.flatMap(ofPost),
    '## Được xem gì · Who reads what',
    '',
    table(
      ['Đối tượng · Thing', 'Ai · Who'],
      keysOf(readings).map((reading) => [
        both(({ rights }) => rights.reading[reading]),
        both((words) => reader(words, readings[reading])),
      ]),
    ),
    '',
    table(
      ['Quan hệ · Relation', ...byRelation.map((reading) => both(({ rights }) => rights.reading[reading]))],
      [
        ...relations.map((relation) => [
          both(({ rights }) => rights.relation[relation]),
          ...byRelation.map((reading) => (relationsOf(reading).includes(relation) ? '●' : '')),
        ]),
        ['người khác · anybody else', ...byRelation.map(() => '')],
      ],
    ),
    '',
  ].join('\n')
}

const general: readonly (readonly [string, string])[] = [
  [
    'Điều một người không được xem thì với họ không tồn tại: câu trả lời, số đếm, tìm kiếm, cập nhật tức thời và tệp lấy ra đều như thể nó không có.',
    'What somebody may not read does not exist for them: answers, counts, searches, live updates and exports are as if it were not there.',
  ],
  [
    'Người chỉ làm kiểm tra thì đọc mọi thứ và không thay đổi gì.',
    'Who only audits reads everything and changes nothing.',
  ],
  [
    'Chức danh có hiệu lực theo ngày: ngày đầu đến ngày cuối, kể cả hai ngày đó. Chức danh ở cấp trên chỉ tính ở chính cấp có thẩm quyền của năm.',
    "A post counts by the day, first and last included; a post above counts only at the year's own authority.",
  ],
  [
    'Người giữ chức danh có thể ủy quyền bằng giấy cho người cùng đơn vị làm thay, theo nội dung, phạm vi và thời hạn; cột Ủy quyền nêu nội dung, hoặc trong ngoặc là lý do không bao giờ làm thay được. Không ủy quyền lại; thu hồi có hiệu lực ngay.',
    'A holder may let another of the same unit act on his behalf by a paper, for named work, scope and days; the column on delegation names the work, or in brackets why it is never done for another. Nothing is delegated on; revoking takes effect at once.',
  ],
  [
    'Ý kiến trong lượt đang mở được niêm phong: chỉ người cho ý kiến đọc được ý kiến của mình.',
    'Opinions of an open round are sealed: each is read by its giver alone.',
  ],
  [
    'Sau chức danh và trạng thái, lịch của năm và nội dung còn được kiểm tra; cả hai chỉ có thể từ chối thêm.',
    'After post and state, the calendar and the content are looked at; both can only refuse more.',
  ],
]

const actsOf = (kind: StreamKind): readonly string[] => [
  `## ${both(({ rights }) => rights.kind[kind])}`,
  '',
  table(
    ['Việc · Act', 'Ai · Who', 'Khi · When', 'Việc của mình · Own work', 'Ủy quyền · Delegation'],
    everyRight
      .filter((row) => row.kind === kind)
      .map((row) => [
        `${both((words) => nameOf(words, row))} (\`${row.command}\`)`,
        both((words) => doers(words, row.right)),
        both((words) => statesOf(words, kind, row.right.in)),
        row.right.notOwn ? 'không được · no' : '',
        both((words) => delegated(words, row.right)),
      ]),
  ),
  '',
]

function ofPost(post: Post): readonly string[] {
  const rows = everyRight.flatMap((row) => {
    const seat = row.right.seats.find(({ posts: named }) => named.includes(post))
    return seat ? [{ row, seat }] : []
  })
  const lines = rows.map(({ row, seat }) => [
    both((words) => `${words.rights.kind[row.kind]}: ${nameOf(words, row)}`),
    both(({ rights }) => rights.place[seat.at]),
    both((words) => statesOf(words, row.kind, seat.in ?? row.right.in)),
  ])
  const title = `### ${both(({ terms }) => terms.post[post])}`
  const nothing = ['Không làm gì, chỉ xem. · Does nothing, only reads.']
  return [
    title,
    '',
    ...(lines.length === 0 ? nothing : [table(['Việc · Act', 'Ở đâu · Where', 'Khi · When'], lines)]),
    '',
  ]
}

const nameOf = ({ rights }: Words, { kind, command }: Row): string => {
  const names: Readonly<Record<string, string>> = rights.command[kind]
  return names[command] ?? command
}

function doers(words: Words, { seats, besides }: Right): string {
  const also = besides === 'ANYBODY' ? [words.rights.by.REHEARSER] : besides ? [words.rights.by[besides]] : []
  return [...seats.map((seat) => seated(words, seat)), ...also].join('; ')
}

const seated = ({ rights, terms }: Words, { posts: named, at }: Seat): string =>
  `${named.map((post) => terms.post[post]).join(', ')} ${rights.place[at]}`

/** As part of which work it may be delegated; in brackets why never. */
function delegated({ rights, terms }: Words, { remit, personal }: Right): string {
  if (remit !== undefined) return terms.remit[remit]
  return personal === undefined ? '' : `(${rights.personal[personal]})`
}

function statesOf({ rights, terms }: Words, kind: StreamKind, states: Right['in']): string {
  if (states === 'NEW' || states === 'ANY') return rights.states[states]
  const names: Readonly<Record<string, string>> = kind === 'task' ? terms.status : { ...rights.states }
  return states.map((state) => names[state] ?? state).join(', ')
}

function reader({ rights, terms }: Words, who: MayRead): string {
  if (who.by === 'RELATION') return who.relations.map((relation) => rights.relation[relation]).join('; ')
  if (who.by === 'POST') return `${who.posts.map((post) => terms.post[post]).join(', ')} ${rights.place.AUTHORITY}`
  return rights.by[who.by]
}

const relationsOf = (reading: Reading): readonly Relation[] => {
  const who: MayRead = readings[reading]
  return who.by === 'RELATION' ? who.relations : []
}

const byRelation = keysOf(readings).filter((reading) => readings[reading].by === 'RELATION')

/** Vietnamese, then English. */
const both = (said: (words: Words) => string): string => {
  const [one, other] = [said(vi), said(en)]
  return one === other ? one : `${one} · ${other}`
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record are its keys
  return Object.keys(record) as Key[]
}
