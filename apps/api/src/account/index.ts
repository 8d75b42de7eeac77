export { account } from './account.procedures.ts'
export { isKeeper, keeper, withAccount } from './keeper.ts'
