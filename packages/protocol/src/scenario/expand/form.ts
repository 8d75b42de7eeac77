import type { Registration } from '@khoan-viec/domain/task'
import { BrokenScenario, writePath } from '../faults.ts'
import { type FormSource, formSource } from '../source/index.ts'

type Customary = { readonly secretary: string; readonly chairman: string; readonly unit: string }

/** The registration that a form of the file stands for: ids numbered, customary words filled in. */
export function registrationOf(form: FormSource, { secretary, chairman, unit }: Customary): Registration {
  const { indicators, milestones, leadPerson, coordination, responsibility, authority, risks, ...rest } = form
  return {
    ...rest,
    indicators: indicators.map((indicator, index) => ({ id: `i${index + 1}`, ...indicator })),
    milestones: milestones.map((milestone, index) => ({ id: `m${index + 1}`, ...milestone })),
    leadPerson: leadPerson ?? chairman,
    coordination: coordination ?? 'Ủy ban Mặt trận Tổ quốc, các đoàn thể và các chi bộ trực thuộc.',
    responsibility:
      responsibility ??
      `Ban Thường vụ Đảng ủy chịu trách nhiệm lãnh đạo; ${secretary} phụ trách chung; ${chairman} trực tiếp tổ chức thực hiện.`,
    authority: authority ?? `Thuộc thẩm quyền của Đảng ủy và UBND ${unit}.`,
    risks:
      risks ?? 'Tiến độ phụ thuộc vào sự đồng thuận của nhân dân; Đảng ủy kiểm điểm hằng tháng để điều chỉnh kịp thời.',
  }
}

/** A form with some of its fields changed; throws BrokenScenario with the path when the result is no form. */
export function changeForm(form: FormSource, change: Readonly<Record<string, unknown>>, path: string): FormSource {
  const parsed = formSource.safeParse({ ...form, ...change })
  if (parsed.success) return parsed.data
  throw new BrokenScenario(
    parsed.error.issues.map((issue) => ({ path: `${path}.${writePath(issue.path)}`, problem: issue.message })),
  )
}
