import type { RecordFault } from '@khoan-viec/ledger/fault'
import type { Said } from './finding.ts'

type Fault = { readonly says: string; readonly next: Said }

const human: Said = {
  en: 'change nothing, keep the data folder as it is, and call whoever answers for the record',
  vi: 'không sửa gì, giữ nguyên thư mục dữ liệu và báo người chịu trách nhiệm về hồ sơ',
}
const fromBackup: Said = {
  en: 'stop the system and restore the record from a backup; checkpoints and keys stay as they are',
  vi: 'dừng hệ thống và khôi phục hồ sơ từ bản sao lưu; giữ nguyên khóa và các xác nhận đã ký',
}
const logNext: Said = {
  en: 'npm run -s log -- export DIR says what is wrong; then call whoever answers for the record',
  vi: 'chạy “npm run -s log -- export THƯ_MỤC” để biết sai ở đâu, rồi báo người chịu trách nhiệm về hồ sơ',
}
const asked: Said = {
  en: 'ask who opened the database, or whether the last update was broken off',
  vi: 'hỏi xem ai đã mở cơ sở dữ liệu, hay lần nâng cấp gần nhất có bị ngắt giữa chừng không',
}
const remake: Said = {
  en: 'stop the system, then npm run -s rebuild',
  vi: 'dừng hệ thống rồi chạy “npm run -s rebuild”',
}
const remakeLog: Said = {
  en: 'stop the system, move that file away, start: it is made again from the entries',
  vi: 'dừng hệ thống, cất tệp đó đi nơi khác rồi khởi động: tệp được tạo lại từ các mục đã ghi',
}
const restart: Said = {
  en: 'start the system: it is made again from the entries',
  vi: 'khởi động hệ thống: tệp được tạo lại từ các mục đã ghi',
}
const restoreFile: Said = {
  en: 'restore the file from a backup',
  vi: 'khôi phục tệp đó từ bản sao lưu',
}

/** What a check found, in a sentence, and what to do next. */
export function sayRecordFault(fault: RecordFault): Fault {
  switch (fault.code) {
    case 'database-damaged':
      return { says: `the database file is damaged: ${fault.says}`, next: fromBackup }
    case 'guard-missing':
      return { says: `the guard ${fault.guard} of the database is gone or changed`, next: human }
    case 'entry-unreadable':
      return { says: `entry ${fault.entry} is not canonical JSON`, next: human }
    case 'entry-column':
      return { says: `column ${fault.column} of ${entryOf(fault)} says otherwise than its text`, next: human }
    case 'entry-changed':
      return { says: `${entryOf(fault)}, place ${fault.index} of the log, is not what was signed`, next: human }
    case 'entry-beside':
      return { says: `what stands beside ${entryOf(fault)} is missing or is not what was sealed`, next: human }
    case 'entry-missing':
      return { says: `entry ${fault.seq} of ${fault.stream} is missing`, next: human }
    case 'order-broken':
      return { says: `place ${fault.index} of the log has no entry`, next: human }
    case 'history-changed':
      return { says: `the first ${fault.sizeEntries} entries are not those that were signed`, next: human }
    case 'log-shrank':
      return { says: `${fault.signedEntries} entries were signed, and there are ${fault.entries}`, next: fromBackup }
    case 'checkpoint-missing':
      return {
        says: 'the log shows no checkpoint, though some were signed',
        next: { en: 'start the system: it shows the last', vi: 'khởi động hệ thống: xác nhận cuối cùng sẽ hiện lại' },
      }
    case 'checkpoint-unsound':
      return { says: `${fault.path} is not a checkpoint of this log (${fault.because})`, next: human }
    case 'checkpoint-lost':
      return { says: `${fault.kept} checkpoints are kept, and there were ${fault.before}`, next: human }
    case 'key-unusable':
      return { says: `the key ${fault.path} cannot be used (${fault.because})`, next: keyNext(fault) }
    case 'log-not-signed':
      return { says: `the log has not been signed since ${fault.since} (${fault.because})`, next: logNext }
    case 'tile-changed':
      return { says: `hash ${fault.position} in ${fault.path} is not the one that its entries give`, next: remakeLog }
    case 'log-file-changed':
      return { says: `${fault.path} does not hold the entries that were signed`, next: remakeLog }
    case 'log-file-missing':
      return { says: `${fault.path} is missing`, next: restart }
    case 'views-not-made':
      return { says: `the entries cannot be projected (${fault.because})`, next: human }
    case 'views-emptied':
      return { says: 'the projections were empty beside the entries, and were made anew', next: asked }
    case 'row-changed':
      return { says: `${fault.table} ${fault.row}: ${fault.column} is not what the entries make it`, next: remake }
    case 'row-added':
      return { says: `${fault.table} ${fault.row} is there, though no entry makes it`, next: remake }
    case 'row-missing':
      return { says: `${fault.table} ${fault.row} is missing, though the entries make it`, next: remake }
    case 'file-changed':
      return {
        says: `${fault.path} has another content than it is named after`,
        next: restoreFile,
      }
    case 'file-missing':
      return { says: `file ${fault.hash}, named by entry ${fault.entry}, is missing`, next: restoreFile }
    case 'check-broken':
      return {
        says: `a check broke down (${fault.because})`,
        next: { en: 'see the log worker.log', vi: 'xem tệp worker.log' },
      }
  }
}

const entryOf = ({ entry, stream, seq }: { entry: number; stream: string; seq: number }): string =>
  `entry ${entry} (${stream}, ${seq})`

const keyNext = ({ path, because }: Extract<RecordFault, { code: 'key-unusable' }>): Said =>
  because === 'secret-exposed'
    ? { en: `chmod 600 ${path}`, vi: `chạy “chmod 600 ${path}”` }
    : {
        en: 'put the key back from its own backup; a new one cannot replace it',
        vi: 'đưa khóa về từ bản lưu riêng của nó; khóa mới không thay được',
      }
