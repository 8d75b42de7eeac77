import { formatVkey } from '@khoan-viec/ledger/checkpoint'
import { equalBytes } from '@khoan-viec/ledger/encoding'
import { proposeKey } from '@khoan-viec/worker/sequencer'
import { signUntil, withRecord } from './sign-record.ts'

/**
 * Gives the log of a house a new key, and waits until a checkpoint is signed by it; answers with a sentence. Called again
 * after it was broken off, it goes on with the key it had made.
 */
export const rotateKey = (house: string): Promise<string> =>
  withRecord(house, async (record) => {
    const { before, next } = await proposeKey(record.db, record.places)
    await signUntil(record, ({ signatures }) => signatures.some(({ keyId }) => equalBytes(keyId, next.keyId)))
    return `${next.name} is signed by a new key, and for 30 days of the record by the old one beside it. An entry of the log says so.
old  ${formatVkey(before)}
new  ${formatVkey(next)}
Make the new one known to whoever verifies the log, in print or on your site; keep keys/ in a backup of its own.`
  })
