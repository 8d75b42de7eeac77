import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { postAsJson } from '../api/index.ts'

/** Signs in with a passkey, or proves anew who one is. @throws as the API does */
export async function provePasskey(): Promise<void> {
  const options = await ask<PublicKeyCredentialRequestOptionsJSON>('/auth/passkey/generate-authenticate-options')
  // The server takes no passkey whose device has not looked who holds it; left to itself, it may or may not.
  const asked = { ...options, userVerification: 'required' } as const
  const response = await byDevice(() => startAuthentication({ optionsJSON: asked }))
  await postAsJson('/auth/passkey/verify-authentication', { response })
}

/** Adds a passkey of this device, or of one beside it, to one's account. */
export async function addPasskey(name: string, username: string): Promise<void> {
  const query = new URLSearchParams({ name: username })
  const options = await ask<PublicKeyCredentialCreationOptionsJSON>(`/auth/passkey/generate-register-options?${query}`)
  const response = await byDevice(() => startRegistration({ optionsJSON: options }))
  await postAsJson('/auth/passkey/verify-registration', { response, name })
}

async function ask<Answer>(address: string): Promise<Answer> {
  const answer = await fetch(address)
  const said: unknown = await answer.json().catch(() => ({}))
  if (!answer.ok) throw Object.assign(new Error(`${address}: ${answer.status}`), { data: said })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the API writes it, as WebAuthn says
  return said as Answer
}

/** Whatever the device or its holder says no by means one thing here: it did not work, and there is another way. */
async function byDevice<Response>(act: () => Promise<Response>): Promise<Response> {
  try {
    return await act()
  } catch (cause) {
    const data = { refusal: { code: 'passkey-failed' } }
    throw Object.assign(new Error('the device gave no passkey', { cause }), { data })
  }
}
