/** Sends to an address outside of the typed API, and answers what it says. @throws the answer's refusal, in the form of the API's errors */
export async function postAsJson(address: string, body: object): Promise<unknown> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const said: unknown = await answer.json().catch(() => ({}))
  if (answer.ok) return said
  throw Object.assign(new Error(`${address}: ${answer.status}`), { data: said })
}
