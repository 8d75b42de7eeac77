import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { requireProgram } from '../processes/find-on-path.ts'
import { runCommand } from '../processes/run-command.ts'

export type Certificate = { readonly certificate: string; readonly key: string; readonly text: string }

/** A certificate of one's own for that name, as docs/operate.md has it made. */
export async function makeCertificate(folder: string, name: string): Promise<Certificate> {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '365']
  const named = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`]
  await runCommand(await requireProgram('openssl'), ['req', ...kind, ...named, '-keyout', key, '-out', certificate])
  return { certificate, key, text: await readFile(certificate, 'utf8') }
}
