/** What the worker runs: every workflow type, by its name. */
export { keepStream } from '../keep-stream/workflow.ts'
