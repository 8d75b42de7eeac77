import { type NoticeKind, noticeKinds, type Pace, paceOf, pacesOf } from '@khoan-viec/domain/notice'
import type { MyNoticeSettings } from '@khoan-viec/protocol/notice'
import { Button } from '@khoan-viec/ui/action'
import { showToast } from '@khoan-viec/ui/feedback'
import { Field, RadioGroup, Select } from '@khoan-viec/ui/form'
import { Panel } from '@khoan-viec/ui/layout'
import { useQueryClient } from '@tanstack/solid-query'
import { For, untrack } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import { useAct } from '../account/use-act.ts'
import { api } from '../api/index.ts'
import { Failed } from './failed.tsx'
import { noticeWords } from './words.ts'

type Typed = {
  paces: Partial<Record<NoticeKind, Pace>>
  digestHour: number
  quiet: { from: number; until: number }
  language: MyNoticeSettings['language']
}

const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** Of which kinds one is told how soon, when the digest comes, and when it has to be quiet. */
export function Choices(props: { known: MyNoticeSettings }) {
  const words = () => noticeWords().choices
  const cache = useQueryClient()
  const { paces, digestHour, quiet, language } = untrack(() => props.known)
  const [typed, type] = createStore<Typed>({ paces: { ...paces }, digestHour, quiet: { ...quiet }, language })
  const saving = useAct(
    () => api.notice.choose.mutate(unwrap(typed)),
    () => {
      showToast(noticeWords().saved)
      return cache.invalidateQueries({ queryKey: ['notice'] })
    },
  )
  const options = () =>
    hours.map((hour) => ({ value: String(hour), label: words().hour(String(hour).padStart(2, '0')) }))
  const paceOptions = (kind: NoticeKind) => pacesOf[kind].map((pace) => ({ value: pace, label: words().paces[pace] }))
  return (
    <Panel title={words().title}>
      <form
        class="notice-form"
        onSubmit={(event) => {
          event.preventDefault()
          saving.run(undefined)
        }}
      >
        <p class="soft small">{words().lead}</p>
        <Failed why={saving.besides()} />
        <Field label={words().digestHour}>
          <Select
            value={String(typed.digestHour)}
            options={options()}
            onChange={(hour) => type('digestHour', Number(hour))}
          />
        </Field>
        <div class="notice-quiet">
          <Field label={words().quietFrom}>
            <Select
              value={String(typed.quiet.from)}
              options={options()}
              onChange={(hour) => type('quiet', 'from', Number(hour))}
            />
          </Field>
          <Field label={words().quietUntil}>
            <Select
              value={String(typed.quiet.until)}
              options={options()}
              onChange={(hour) => type('quiet', 'until', Number(hour))}
            />
          </Field>
        </div>
        <p class="soft small">{words().quietHint}</p>
        <div class="notice-kinds">
          <For each={noticeKinds}>
            {(kind) => (
              <Field label={words().kinds[kind]}>
                <Select<Pace>
                  value={paceOf(typed, kind)}
                  options={paceOptions(kind)}
                  onChange={(pace) => type('paces', (before) => ({ ...before, [kind]: pace }))}
                />
              </Field>
            )}
          </For>
        </div>
        <RadioGroup
          label={words().language}
          value={typed.language}
          options={[
            { value: 'vi', label: words().languages.vi },
            { value: 'en', label: words().languages.en },
          ]}
          onChange={(chosen) => type('language', chosen)}
        />
        <Button kind="primary" type="submit" busy={saving.busy}>
          {words().save}
        </Button>
      </form>
    </Panel>
  )
}
