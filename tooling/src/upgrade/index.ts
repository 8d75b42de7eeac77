export { refuseLater, upgradeData } from './upgrade-data.ts'
