import type { Stranded } from '@khoan-viec/worker/upgrade'

/** As many as a screen shows without the first being gone. */
const SHOWN_MOST = 10

/** What stands in the way of a start under this version: in both languages, each with what to do next. */
export const sayNewer = (files: readonly string[]): string =>
  [
    'Dữ liệu do một phiên bản Khoán Việc mới hơn ghi; phiên bản này không mở được. Chưa có gì bị thay đổi.',
    'Hãy chạy lại phiên bản mới hơn, hoặc khôi phục bản sao lưu đã lưu trước khi nâng cấp (docs/operate.md, "Upgrade it").',
    'A later version of Khoán Việc wrote this data, and this one cannot open it. Nothing was changed.',
    'Start the later version again, or put back the set that was saved before the upgrade (docs/operate.md, "Upgrade it"):',
    ...shown(files),
  ].join('\n')

export const sayStranded = (stranded: readonly Stranded[]): string =>
  [
    `Phiên bản này không tiếp tục được ${stranded.length} quy trình đang chạy. Chưa có gì bị thay đổi.`,
    'Hãy chạy lại phiên bản trước đó và gửi các dòng dưới đây cho người làm ra phiên bản này.',
    `This version cannot go on with ${stranded.length} of the workflows that run. Nothing was changed.`,
    'Start the version before it again, and send these lines to whoever made this one:',
    ...shown(stranded.map(({ workflow, reason }) => `${workflow}: ${reason}`)),
  ].join('\n')

export const sayNotSaved = (folder: string, why: string): string =>
  [
    `Không sao lưu được dữ liệu vào ${folder} trước khi nâng cấp, nên chưa nâng cấp gì. Dữ liệu vẫn nguyên như cũ.`,
    'Hãy xử lý nguyên nhân nêu dưới đây, hoặc chọn thư mục khác bằng KHOAN_VIEC_UPGRADE_BACKUPS, rồi khởi động lại.',
    `The data could not be saved in ${folder} before the upgrade, so nothing was upgraded. All is as it was.`,
    'Mend what is said below, or name another folder with KHOAN_VIEC_UPGRADE_BACKUPS, then start again:',
    `  ${why}`,
  ].join('\n')

const shown = (lines: readonly string[]): readonly string[] => [
  ...lines.slice(0, SHOWN_MOST).map((line) => `  ${line}`),
  ...(lines.length > SHOWN_MOST ? [`  … ${lines.length - SHOWN_MOST}`] : []),
]
