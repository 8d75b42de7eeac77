import { type Language, LEVEL_WORDS } from '@khoan-viec/grading/explain'

type Level = keyof typeof LEVEL_WORDS
type Window = { readonly opens: string; readonly closes: string }

const vi = {
  type: 'Thông báo',
  summary: (name: string, year: number) => `Mức xếp loại chất lượng năm ${year} của ${name}`,
  basis: (decision: string, day: string, name: string) =>
    `Căn cứ Quyết định số ${decision} ngày ${day}, Ban Thường vụ thông báo mức xếp loại chất lượng của ${name} như sau:`,
  levels: '1. Mức xếp loại',
  decided: 'Mức được quyết định',
  computed: 'Mức tính theo quy định',
  self: 'Tự xếp loại',
  appraised: 'Thẩm định',
  score: 'Điểm',
  differences: '2. Lý do khác nhau giữa các mức',
  same: 'Mức được quyết định trùng với mức tính theo quy định.',
  reason: (reason: string) => `Lý do của quyết định: ${reason}`,
  ground: (level: string, ground: string) => `Thẩm định ở mức ${level}: ${ground}`,
  derivation: '3. Cách tính từng bước',
  noDerivation: 'Không có bản tính kèm theo.',
  comesTo: 'Kết quả',
  appeal: ({ opens, closes }: Window) =>
    `Nếu không nhất trí, có quyền khiếu nại từ ngày ${opens} đến hết ngày ${closes}.`,
  recipients: ['Ban Tổ chức', 'Lưu Văn phòng'],
  file: (name: string, cycle: string) => `Thông báo mức xếp loại ${cycle} ${name}`,
}

const en: typeof vi = {
  type: 'Notice',
  summary: (name, year) => `Level of quality of ${name} in ${year}`,
  basis: (decision, day, name) =>
    `By Decision No ${decision} of ${day}, the Standing Committee gives notice of the level of ${name}:`,
  levels: '1. The level',
  decided: 'Decided level',
  computed: 'Level computed by the rules',
  self: 'Own ranking',
  appraised: 'Appraisal',
  score: 'Score',
  differences: '2. Why the levels differ',
  same: 'The decided level is the computed one.',
  reason: (reason) => `Reason of the decision: ${reason}`,
  ground: (level, ground) => `Appraised as ${level}: ${ground}`,
  derivation: '3. The derivation step by step',
  noDerivation: 'No derivation is attached.',
  comesTo: 'Result',
  appeal: ({ opens, closes }) => `Whoever disagrees may appeal from ${opens} to the end of ${closes}.`,
  recipients: ['Organisation Board', 'Office files'],
  file: (name, cycle) => `Notice of level ${cycle} ${name}`,
}

export type GradeWords = typeof vi
export const gradeWords: Readonly<Record<Language, GradeWords>> = { vi, en }
export const levelWord = (level: Level, language: Language): string => LEVEL_WORDS[level][language]
