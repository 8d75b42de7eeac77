/** Sends to an address outside of the typed API. @throws the answer's refusal, in the form of the API's errors */
export async function postAsJson(address: string, body: object): Promise<void> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.ok) return
  const said: unknown = await answer.json().catch(() => ({}))
  throw Object.assign(new Error(`${address}: ${answer.status}`), { data: said })
}
