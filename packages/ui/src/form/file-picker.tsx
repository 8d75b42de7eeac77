import FileIcon from 'lucide-solid/icons/file'
import Upload from 'lucide-solid/icons/upload'
import X from 'lucide-solid/icons/x'
import { createSignal, For, Show } from 'solid-js'
import { IconButton } from '../action/index.ts'
import { useUiWords } from '../words/index.ts'
import { useField } from './field-context.ts'
import './form.css'
import './file-picker.css'

export interface PickedFile {
  name: string
  /** Size, state of sending, whatever the reader should know of it. */
  detail?: string | undefined
  error?: string | undefined
}

/** Files by button or by dropping. The list, sizes and refusals are the caller's; nothing is sent from here. */
export function FilePicker(props: {
  files: readonly PickedFile[]
  onAdd: (files: readonly File[]) => void
  onRemove: (index: number) => void
  /** As the `accept` attribute takes it. */
  accept?: string | undefined
}) {
  const words = useUiWords()
  const field = useField()
  const [over, setOver] = createSignal(false)
  const add = (list: FileList | null | undefined) => {
    if (list && list.length > 0) props.onAdd([...list])
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer?.files)
  }
  return (
    <div
      class="file-picker"
      classList={{ 'file-picker-over': over() }}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label class="file-picker-drop">
        <input
          {...field}
          class="visually-hidden"
          type="file"
          multiple
          accept={props.accept}
          onChange={(event) => {
            add(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
        <Upload size={20} aria-hidden="true" />
        <span>
          <b>{words().chooseFile}</b> <span class="file-picker-or">{words().dropFile}</span>
        </span>
      </label>
      <Show when={props.files.length > 0}>
        <ul class="file-list">
          <For each={props.files}>
            {(file, index) => (
              <li>
                <FileIcon size={16} aria-hidden="true" />
                <span class="file-name">
                  {file.name}
                  <Show when={file.detail}>{(detail) => <span class="soft small"> {detail()}</span>}</Show>
                  <Show when={file.error}>{(error) => <span class="field-error">{error()}</span>}</Show>
                </span>
                <IconButton label={words().remove(file.name)} size="small" onPress={() => props.onRemove(index())}>
                  <X size={16} aria-hidden="true" />
                </IconButton>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
