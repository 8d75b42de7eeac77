export { keepLastBackup, type LastBackup, readLastBackup } from './last-backup.ts'
