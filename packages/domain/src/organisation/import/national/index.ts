export { type JudgedList, judgeList, type OddReason, oddReasons, type OddRow, type Origin } from './judge-list.ts'
export {
  codeBefore,
  codeSince,
  LIST_DAY,
  type ListedCommune,
  type ListedMapping,
  type ListedProvince,
  type NationalList,
} from './national-list.ts'
export { planProvince } from './plan-province.ts'
export type { OriginPlan, Outcome, ProvinceAsked, ProvincePlan, UnitPlan } from './province-plan.ts'
