import { canonicalise } from '@khoan-viec/ledger/canonical'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * SHA-256 of the canonical JSON, in hexadecimal: what a signature binds and by which a repeated request is known.
 * @throws NotCanonicalError for what canonical JSON cannot say.
 */
export const hashOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalise(value))))
