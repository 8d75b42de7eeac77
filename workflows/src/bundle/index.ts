/** What the worker runs: every workflow type, by its name. */
export { deliverNotice } from '../deliver-notice/workflow.ts'
export { deliverEvents } from '../deliver-events/workflow.ts'
export { keepStream } from '../keep-stream/workflow.ts'
