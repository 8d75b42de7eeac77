import { settingName } from '@khoan-viec/grading/explain'
import { REGULATIONS } from '@khoan-viec/grading/regulations'
import { Button } from '@khoan-viec/ui/action'
import { Field, Select } from '@khoan-viec/ui/form'
import { Grid, Panel, Stack } from '@khoan-viec/ui/layout'
import { For, Show } from 'solid-js'
import { language } from '../../words/index.ts'
import type { TableAnswer } from '../queries.ts'
import { asGraded, choices, sayValue, settingsOf, type Setting, type Wish } from './settings.ts'
import { compareWords } from './words.ts'

const SAME = 'SAME'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record
const names = Object.keys(choices) as readonly Setting[]

/** Which text, and each setting; the first choice of each is what the year was graded by. */
export function Choices(props: { table: TableAnswer; wish: Wish; onChange: (wish: Wish) => void }) {
  const words = () => compareWords()
  const used = () => settingsOf(props.table)
  const same = (value: string | undefined) => ({
    value: SAME,
    label: value === undefined ? words().same : words().sameAs(value),
  })
  const texts = () => [
    same(props.table.answer?.regulations.map(({ citation }) => citation).join('; ')),
    ...REGULATIONS.map(({ id, title }) => ({ value: id as string, label: title[language()] })),
  ]
  const values = (name: Setting) => {
    const now = used()[name]
    return [
      same(now === undefined ? undefined : sayValue(name, now, language())),
      ...choices[name].map((value) => ({ value: String(value), label: upperFirst(sayValue(name, value, language())) })),
    ]
  }
  const chooseText = (id: string) => {
    const { settings } = props.wish
    props.onChange(id === SAME ? { settings } : { regulation: id, settings })
  }
  const choose = (name: Setting, chosen: string) => {
    const { [name]: _, ...others } = props.wish.settings
    const value = choices[name].find((each) => String(each) === chosen)
    props.onChange({ ...props.wish, settings: value === undefined ? others : { ...others, [name]: value } })
  }
  return (
    <Panel title={words().wish}>
      <Stack gap={4}>
        <Field label={words().regulation} filter>
          <Select value={props.wish.regulation ?? SAME} options={texts()} onChange={chooseText} />
        </Field>
        <Grid least={260}>
          <For each={names}>
            {(name) => (
              <Field label={settingName(name, language())} filter>
                <Select
                  value={String(props.wish.settings[name] ?? SAME)}
                  options={values(name)}
                  onChange={(chosen) => choose(name, chosen)}
                />
              </Field>
            )}
          </For>
        </Grid>
        <Show when={props.wish !== asGraded}>
          <Button onPress={() => props.onChange(asGraded)}>{words().reset}</Button>
        </Show>
      </Stack>
    </Panel>
  )
}

const upperFirst = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1)
