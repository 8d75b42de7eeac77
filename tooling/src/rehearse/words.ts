type Words = Readonly<Record<string, string>>

const vi: Words = {
  EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ',
  GOOD: 'Hoàn thành tốt nhiệm vụ',
  COMPLETED: 'Hoàn thành nhiệm vụ',
  NOT_COMPLETED: 'Không hoàn thành nhiệm vụ',
  NEEDS_DECISION: 'Chờ cấp có thẩm quyền quyết định',
  NOT_RANKED: 'Không xếp loại',
  'outcome/EXCEEDED': 'vượt mức',
  'outcome/COMPLETED': 'hoàn thành',
  'outcome/COMPLETED_LATE': 'hoàn thành chậm',
  'outcome/PARTIAL': 'hoàn thành một phần',
  'outcome/POOR_QUALITY': 'chất lượng kém',
  'outcome/NOT_DONE': 'không hoàn thành',
  'outcome/WAIVED': 'được miễn',
  'outcome/null': 'không giao khoán',
  tasks: 'Việc khó',
  levels: 'Xếp loại',
  refused: 'Bị từ chối',
  missed: 'Báo cáo không nộp',
  stuck: 'Bị kẹt',
  downgraded: 'hạ bậc vì',
  added: 'cấp trên giao',
}

const en: Words = {
  EXCELLENT: 'excellent',
  GOOD: 'good',
  COMPLETED: 'completed',
  NOT_COMPLETED: 'not completed',
  NEEDS_DECISION: 'needs a decision',
  NOT_RANKED: 'not ranked',
  'outcome/EXCEEDED': 'exceeded',
  'outcome/COMPLETED': 'completed',
  'outcome/COMPLETED_LATE': 'completed late',
  'outcome/PARTIAL': 'partly done',
  'outcome/POOR_QUALITY': 'badly done',
  'outcome/NOT_DONE': 'not done',
  'outcome/WAIVED': 'waived',
  'outcome/null': 'not contracted',
  tasks: 'Tasks',
  levels: 'Levels',
  refused: 'Refused',
  missed: 'Reports missed',
  stuck: 'Stuck',
  downgraded: 'downgraded for',
  added: 'added by the superior',
}

export type Speak = (key: string) => string

/** Speaks the language of the terminal: Vietnamese or English. */
export function speakFor(env: NodeJS.ProcessEnv): Speak {
  const words = /^vi/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? vi : en
  return (key) => words[key] ?? key
}
