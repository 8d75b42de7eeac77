import { Notice } from '@khoan-viec/ui/feedback'
import { Field, FilePicker } from '@khoan-viec/ui/form'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import FileDown from 'lucide-solid/icons/file-down'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { format } from '../../format/index.ts'
import { explainRefusal, language } from '../../words/index.ts'
import { OfficePage } from '../office-page.tsx'
import { ListPreview } from './list-preview.tsx'
import { type Looked, tryList } from './try-list.ts'
import { peopleListWords, sheetWords } from './words.ts'

/** People and posts out of a file: brought, looked through, and entered all together or not at all. */
export default function PeopleListPage() {
  const words = () => peopleListWords()
  return (
    <OfficePage title={words().title} lead={words().lead} onlyOffice={words().onlyOffice}>
      <List />
    </OfficePage>
  )
}

type Picked = { readonly file: File; readonly looked: Looked | undefined }

function List() {
  const words = () => peopleListWords()
  const [picked, setPicked] = createSignal<Picked>()
  const look = (file: File) => {
    setPicked({ file, looked: undefined })
    // Another file may have been dropped meanwhile: the answer is of the one it was asked about.
    void tryList(file).then((looked) => setPicked((now) => (now?.file === file ? { file, looked } : now)))
  }
  const shown = () => {
    const now = picked()
    if (!now) return []
    const detail = format().bytes(now.file.size)
    return [{ name: now.file.name, detail: now.looked ? detail : `${detail} · ${words().reading}` }]
  }
  const tried = () => {
    const looked = picked()?.looked
    return looked && 'tried' in looked ? looked.tried : undefined
  }
  return (
    <>
      <div class="administration-form">
        <Panel title={words().choose}>
          <Stack gap={4}>
            <p>
              <a class="administration-take" href={`/people-list/template.xlsx?lang=${language()}`} download="">
                <FileDown size={16} aria-hidden="true" />
                <span>{words().template}</span>
              </a>
              <span class="soft small">{words().templateHint}</span>
            </p>
            <Field label={words().file} hint={words().fileHint}>
              <FilePicker
                files={shown()}
                accept=".xlsx"
                onAdd={([file]) => file && look(file)}
                onRemove={() => setPicked(undefined)}
              />
            </Field>
            <Show when={whyNot(picked()?.looked)}>
              {(reason) => (
                <Notice tone="refused" title={words().notRead}>
                  {reason()}
                </Notice>
              )}
            </Show>
          </Stack>
        </Panel>
      </div>
      <Switch>
        <Match when={tried()}>{(answer) => <ListPreview tried={answer()} onDone={() => setPicked(undefined)} />}</Match>
      </Switch>
    </>
  )
}

/** Why a file could not be looked through, in a sentence. */
function whyNot(looked: Looked | undefined): string | undefined {
  if (!looked || 'tried' in looked) return undefined
  if ('isLost' in looked) return peopleListWords().lost
  const faults = sheetWords().sheetFaults
  if ('sheet' in looked) return faults[looked.sheet.code]?.(looked.sheet) ?? peopleListWords().lost
  const { code, data } = looked.refusal
  return code === 'too-many'
    ? faults['too-many-changes']?.({ limit: Number(data?.['limit']) })
    : explainRefusal(looked.refusal)
}
