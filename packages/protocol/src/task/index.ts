export { taskCommand, taskObey } from './commands.ts'
export { evidence, evidenceLimitBytes, evidenceTypes, report } from './follow-up.ts'
export { contractTerms, registration } from './registration.ts'
