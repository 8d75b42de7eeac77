export * from './national/index.ts'
export * from './people-row.ts'
export { type PeoplePlan, planPeople, type RowPlan } from './plan-people.ts'
