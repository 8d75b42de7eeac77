import type { Refusal } from '@khoan-viec/domain/core'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import FolderDown from 'lucide-solid/icons/folder-down'
import { createSignal, Show } from 'solid-js'
import { asOf } from '../api/index.ts'
import { format } from '../format/index.ts'
import { useHolds } from '../room/index.ts'
import { defineWords, explainRefusal } from '../words/index.ts'
import vi from '../words/vi/dossier.ts'
import { fetchDossier, type Fetched } from './fetch-dossier.ts'
import './dossier.css'

const dossierWords = defineWords(vi, () => import('../words/en/dossier.ts'))

/** What an auditor takes away, from the page of what it is about. Nobody else sees it; nor who looks back, for it tells of today. */
export function TakeDossier(props: { kind: 'task' | 'person' | 'unit' | 'grade'; id: string }) {
  const holds = useHolds()
  return (
    <Show when={holds('AUDITOR') && asOf() === undefined}>
      <Taking path={`/dossier/${props.kind}/${encodeURIComponent(props.id)}.zip`} />
    </Show>
  )
}

function Taking(props: { path: string }) {
  const words = () => dossierWords()
  const [share, setShare] = createSignal<number>()
  const [ended, setEnded] = createSignal<Fetched>()

  async function take(): Promise<void> {
    setEnded(undefined)
    setShare(0)
    const fetched = await fetchDossier(props.path, setShare)
    setShare(undefined)
    setEnded(fetched)
    if ('file' in fetched) save(fetched.file, fetched.name)
  }
  const progress = () => {
    const come = share() ?? 0
    return come === 0 ? words().making : words().coming(format().percent(come))
  }
  return (
    <div class="dossier not-print">
      <Button
        icon={<FolderDown size={16} aria-hidden="true" />}
        busy={share() !== undefined}
        onPress={() => void take()}
      >
        {share() === undefined ? words().take : progress()}
      </Button>
      <Show when={ended()} keyed>
        {(end) => (
          <Show when={'file' in end ? end : undefined} fallback={<Failure ended={end} />}>
            {(got) => (
              <Notice
                tone="done"
                title={words().taken(got().name)}
                next={
                  <Button kind="quiet" size="small" onPress={() => setEnded(undefined)}>
                    {words().close}
                  </Button>
                }
              >
                <p>{words().verify}</p>
                <p class="small">
                  {words().digest} <code class="dossier-digest">{got().digest}</code>
                </p>
              </Notice>
            )}
          </Show>
        )}
      </Show>
    </div>
  )
}

function Failure(props: { ended: Fetched }) {
  const words = () => dossierWords()
  const said = () => ('refusal' in props.ended ? sayRefusal(props.ended.refusal) : words().lost)
  return (
    <Notice tone="refused" title={words().failed}>
      {said()}
    </Notice>
  )
}

function sayRefusal(refusal: Refusal): string {
  const own: Readonly<Record<string, string>> = dossierWords().refused
  return own[refusal.code] ?? explainRefusal(refusal)
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken it up by then, however slow it is.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}

const KEPT_MS = 60_000
