export { PROCESS_ID, ProcessPanel } from './process-panel.tsx'
export { workflowWords } from './words.ts'
