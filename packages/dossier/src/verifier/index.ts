export { runVerify } from './command.node.ts'
