export { decodeBase64, encodeBase64 } from './base64.ts'
export { concat, decodeHex, decodeUtf8, encodeHex, encodeUtf8, equalBytes, firstDifference } from './bytes.ts'
export { parseDecimal } from './decimal.ts'
