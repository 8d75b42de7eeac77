export { CannotStart } from './choose-port.ts'
export { findDataDirectory } from './data-directory.ts'
export { findServing, reachSystem } from './reach-system.ts'
export { AlreadyRunning, startSystem } from './start-system.ts'
