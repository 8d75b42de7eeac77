import { ed25519 } from '@noble/curves/ed25519.js'
import { signerOf } from '#ed25519'
import { concat, decodeBase64, encodeBase64, encodeHex, encodeUtf8 } from '../encoding/index.ts'
import { fail } from '../fault/index.ts'
import { sha256 } from '../merkle/index.ts'

/** What a verifier knows beforehand: the log's name (its origin) and public key (32 bytes). */
export type VerifierKey = { readonly name: string; readonly keyId: Uint8Array; readonly publicKey: Uint8Array }

/** A key that signs checkpoints. Holds the secret, so it is never logged or recorded. */
export type Signer = VerifierKey & { sign(text: Uint8Array): Uint8Array }

export const keyIdSizeBytes = 4
export const keySizeBytes = 32
export const signatureSizeBytes = 64

/** C2SP signed-note: the type of signature, in front of the key. */
export type KeyType = typeof ed25519Type | typeof cosignatureType
const ed25519Type = 0x01
/** C2SP tlog-cosignature, Ed25519. */
export const cosignatureType = 0x04

/**
 * A verifier key from its parts. The name is the log's origin and names one log for ever.
 * @throws LogFaultError `name-malformed`, `vkey-malformed`
 */
export function createVerifierKey(name: string, publicKey: Uint8Array, type: KeyType = ed25519Type): VerifierKey {
  if (!isKeyName(name)) fail({ code: 'name-malformed' })
  if (publicKey.length !== keySizeBytes) fail({ code: 'vkey-malformed' })
  const digest = sha256(concat(encodeUtf8(`${name}\n`), Uint8Array.of(type), publicKey))
  return { name, keyId: digest.slice(0, keyIdSizeBytes), publicKey }
}

/**
 * A signer from its secret of 32 random bytes.
 * @throws LogFaultError `name-malformed`, `secret-key-malformed`
 */
export function createSigner(name: string, seed: Uint8Array, type: KeyType = ed25519Type): Signer {
  if (seed.length !== keySizeBytes) fail({ code: 'secret-key-malformed' })
  const secret = seed.slice()
  return {
    ...createVerifierKey(name, ed25519.getPublicKey(secret), type),
    sign: signerOf(secret),
  }
}

/** Ed25519 as RFC 8032 has it, without the leniency of ZIP 215. */
export function verifySignature({ publicKey }: VerifierKey, text: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === signatureSizeBytes && ed25519.verify(signature, text, publicKey, { zip215: false })
}

/** The key as one line of text, for print and for other clients: name, key ID, base64 (C2SP signed-note). */
export const formatVkey = (key: VerifierKey): string => formatVkeyOf(ed25519Type, key)

/** @throws LogFaultError `vkey-malformed` unless `text` is a vkey's only spelling and its ID is that of its key. */
export const parseVkey = (text: string): VerifierKey => parseVkeyOf(ed25519Type, text)

/** As `formatVkey`, of a key that makes another type of signatures. */
export const formatVkeyOf = (type: KeyType, key: VerifierKey): string => spell(key, type, key.publicKey)

/** As `parseVkey`, of a key that makes another type of signatures. */
export function parseVkeyOf(type: KeyType, text: string): VerifierKey {
  const { name, material } = splitKey(text, type)
  if (material === undefined || !isKeyName(name)) fail({ code: 'vkey-malformed' })

  const verifier = createVerifierKey(name, material, type)
  if (formatVkeyOf(type, verifier) !== text) fail({ code: 'vkey-malformed' })
  return verifier
}

// The form of Go's golang.org/x/mod/sumdb/note, so that its tools can sign with our key and ours with theirs.
const secretPrefix = 'PRIVATE+KEY+'

/** The secret as one line of text, as other C2SP tools keep it. */
export function formatSecretKey(name: string, seed: Uint8Array, type: KeyType = ed25519Type): string {
  return `${secretPrefix}${spell(createSigner(name, seed, type), type, seed)}`
}

/** @throws LogFaultError `secret-key-malformed`; the fault never holds any of the text. */
export function parseSecretKey(text: string, type: KeyType = ed25519Type): Signer {
  const { name, material: seed } = splitKey(text.slice(secretPrefix.length), type)
  if (seed === undefined || !isKeyName(name)) fail({ code: 'secret-key-malformed' })
  const signer = createSigner(name, seed, type)
  if (`${secretPrefix}${spell(signer, type, seed)}` !== text) fail({ code: 'secret-key-malformed' })
  return signer
}

const spell = ({ name, keyId }: VerifierKey, type: KeyType, material: Uint8Array): string =>
  `${name}+${encodeHex(keyId)}+${encodeBase64(concat(Uint8Array.of(type), material))}`

/** Neither white space nor `+` nor control or invisible characters, for the name stands between them on a line. */
export function isKeyName(name: string): boolean {
  return name.isWellFormed() && /^[^\p{White_Space}\p{Cc}\p{Cf}+]+$/u.test(name)
}

/** Only the first two `+` part the text: base64 has its own. */
function splitKey(text: string, type: KeyType): { name: string; material: Uint8Array | undefined } {
  const [name = '', , ...encoded] = text.split('+')
  const bytes = decodeBase64(encoded.join('+'))
  const isOfType = bytes?.length === 1 + keySizeBytes && bytes[0] === type
  return { name, material: isOfType ? bytes.slice(1) : undefined }
}
