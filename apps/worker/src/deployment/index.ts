export { deploymentOf } from './deployment.ts'
export { makeCurrent } from './make-current.ts'
