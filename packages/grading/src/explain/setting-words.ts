import type { Words } from '../regulations/index.ts'
import { showExact } from './numbers.ts'
import { say, type Language } from './words.ts'

const SETTING_WORDS: Readonly<Record<string, Words>> = {
  capRate: { vi: 'Tỷ lệ xuất sắc tối đa', en: 'Highest share of excellent' },
  capBase: { vi: 'Mẫu số của tỷ lệ xuất sắc', en: 'What the share is counted on' },
  collectiveForcing: { vi: 'Trường hợp không hoàn thành của tập thể', en: 'Grounds that force a collective' },
  basicTargets: { vi: 'Cách tính chỉ tiêu cơ bản', en: 'Reading of the basic targets' },
  downgradeSteps: { vi: 'Số bậc hạ', en: 'Steps down' },
  downgradePer: { vi: 'Hạ một lần hay theo từng việc', en: 'Once, or for each task' },
  downgradeFloor: { vi: 'Khi hạ xuống dưới mức hoàn thành', en: 'Where it would pass below completed' },
  gapShare: { vi: 'Tỷ lệ làm xong để được mức hoàn thành', en: 'Share done that permits completed in the gap' },
  headBound: { vi: 'Người đứng đầu không cao hơn tập thể', en: 'Head not above the collective' },
}

const VALUE_WORDS: Readonly<Record<string, Words>> = {
  GOOD_ONLY: { vi: 'số xếp loại tốt', en: 'those good' },
  GOOD_OR_BETTER: { vi: 'số xếp loại tốt trở lên', en: 'those good or better' },
  ALL_IN_GROUP: { vi: 'cả nhóm', en: 'all in the group' },
  NONE: { vi: 'không áp dụng', en: 'none' },
  LEADER_LIST: { vi: 'theo danh mục của người đứng đầu', en: "the leaders' list" },
  ALL_MISSED: { vi: 'không đạt tất cả', en: 'all missed' },
  ANY_MISSED: { vi: 'có chỉ tiêu không đạt', en: 'any missed' },
  ONCE: { vi: 'một lần', en: 'once' },
  TASK: { vi: 'theo từng việc', en: 'for each task' },
  COMPLETED: { vi: 'dừng ở mức hoàn thành', en: 'stops at completed' },
  NOT_COMPLETED: { vi: 'xuống mức không hoàn thành', en: 'falls to not completed' },
  ASK: { vi: 'cấp có thẩm quyền quyết định', en: 'the competent body decides' },
}

/** A setting by what it does. One that is not known stays as it is written. */
export const settingName = (name: string, language: Language): string =>
  say(SETTING_WORDS[name] ?? { vi: name, en: name }, language)

export const settingValue = (value: string | boolean, language: Language): string => {
  if (typeof value === 'boolean') return value ? (language === 'vi' ? 'có' : 'yes') : language === 'vi' ? 'không' : 'no'
  const words = VALUE_WORDS[value]
  return words ? say(words, language) : showExact(value, language)
}
