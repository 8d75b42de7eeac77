import type { Evidence } from '@khoan-viec/domain/task'
import { Field, FilePicker, type PickedFile } from '@khoan-viec/ui/form'
import { batch, createSignal } from 'solid-js'
import { format } from '../../format/index.ts'
import { explainRefusal } from '../../words/index.ts'
import { evidenceWords } from './evidence-words.ts'
import { uploadEvidence, type Upload } from './uploads.ts'

/** As the server takes them; it looks at the bytes, not at the name. */
const accepted = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.txt,image/*'

type Waiting = {
  readonly key: number
  readonly name: string
  readonly size: number
  readonly upload: Upload | undefined
}

/** Files being brought for one command: those that arrived, and those on their way or refused. */
export function createUploads(initial: readonly Evidence[], onChange: (files: readonly Evidence[]) => void) {
  const [files, setFiles] = createSignal<readonly Waiting[]>(
    initial.map((evidence, key) => ({ key, name: evidence.name, size: evidence.size, upload: { evidence } })),
  )
  let next = initial.length
  const settle = (key: number, upload: Upload) =>
    batch(() => {
      setFiles((all) => all.map((file) => (file.key === key ? { ...file, upload } : file)))
      onChange(arrived())
    })
  const arrived = (): readonly Evidence[] => {
    const all = files().flatMap(({ upload }) => (upload && 'evidence' in upload ? [upload.evidence] : []))
    return all.filter((one, index) => all.findIndex(({ hash }) => hash === one.hash) === index)
  }
  const add = (picked: readonly File[]) => {
    for (const file of picked) {
      const key = next
      next += 1
      setFiles((all) => [...all, { key, name: file.name, size: file.size, upload: undefined }])
      void uploadEvidence(file).then((upload) => settle(key, upload))
    }
  }
  const remove = (index: number) => {
    setFiles((all) => all.filter((_, at) => at !== index))
    onChange(arrived())
  }
  return {
    files,
    add,
    remove,
    isPending: () => files().some(({ upload }) => upload === undefined),
    /** What was meant to go along and did not arrive: nothing is sent without it unless it is taken away. */
    fault: () =>
      files().some(({ upload }) => upload && !('evidence' in upload)) ? evidenceWords().notArrived : undefined,
  }
}

export function EvidencePicker(props: {
  uploads: ReturnType<typeof createUploads>
  label: string
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean | undefined
}) {
  const shown = (): readonly PickedFile[] => props.uploads.files().map(tellOf)
  return (
    <Field label={props.label} hint={props.hint ?? evidenceWords().hint} error={props.error} optional={props.optional}>
      <FilePicker
        files={shown()}
        accept={accepted}
        onAdd={(files) => props.uploads.add(files)}
        onRemove={(index) => props.uploads.remove(index)}
      />
    </Field>
  )
}

function tellOf({ name, size, upload }: Waiting): PickedFile {
  const detail = format().bytes(size)
  if (!upload) return { name, detail: `${detail} · ${evidenceWords().sending}` }
  if ('evidence' in upload) return { name, detail }
  if ('isLost' in upload) return { name, detail, error: evidenceWords().lost }
  const { code } = upload.refusal
  const said =
    code === 'too-long'
      ? evidenceWords().tooLarge
      : code === 'malformed'
        ? evidenceWords().wrongType
        : explainRefusal(upload.refusal)
  return { name, detail, error: said }
}
