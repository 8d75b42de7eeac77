import type { MyNoticeSettings } from '@khoan-viec/protocol/notice'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { Cluster, Panel, Stack } from '@khoan-viec/ui/layout'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show, untrack } from 'solid-js'
import { useAct } from '../account/use-act.ts'
import { api } from '../api/index.ts'
import { Browsers } from './browsers.tsx'
import { Choices } from './choices.tsx'
import { Failed } from './failed.tsx'
import { noticeWords } from './words.ts'

/** Where I am told, of what, and when. */
export function Settings(props: { known: MyNoticeSettings }) {
  return (
    <Stack gap={6}>
      <Mail known={props.known} />
      <Show when={props.known.ways.WEBHOOK}>
        <Contact known={props.known} />
      </Show>
      <Show when={props.known.push}>{(push) => <Browsers push={push()} />}</Show>
      <Choices known={props.known} />
    </Stack>
  )
}

const tones = { CONFIRMED: 'done', AWAITED: 'info', LAPSED: 'warning', REFUSED: 'refused' } as const

function Mail(props: { known: MyNoticeSettings }) {
  const words = () => noticeWords().mail
  const cache = useQueryClient()
  const [address, setAddress] = createSignal(untrack(() => props.known.mail?.address ?? ''))
  const saving = useAct(
    (typed: string) => api.notice.setAddress.mutate(typed === '' ? {} : { address: typed }),
    () => cache.invalidateQueries({ queryKey: ['notice'] }),
  )
  const save = (typed: string) => {
    setAddress(typed)
    saving.run(typed.trim())
  }
  return (
    <Panel title={words().title}>
      <Show when={props.known.ways.MAIL} fallback={<p class="soft">{words().off}</p>}>
        <form
          class="notice-form"
          onSubmit={(event) => {
            event.preventDefault()
            save(address())
          }}
        >
          <p class="soft small">{words().lead}</p>
          <Show when={props.known.mail}>
            {(mail) => (
              <Notice tone={tones[mail().state]} title={mail().address}>
                {words().states[mail().state]}
                <Show when={mail().said}>
                  {(said) => <span class="notice-said soft small">{words().said(said())}</span>}
                </Show>
              </Notice>
            )}
          </Show>
          <Failed why={saving.besides('address')} />
          <Field label={words().address} error={saving.at('address')}>
            <TextInput type="email" autocomplete="email" value={address()} onInput={setAddress} />
          </Field>
          <Cluster gap={2}>
            <Button type="submit" busy={saving.busy}>
              {words().save}
            </Button>
            <Show when={props.known.mail}>
              <Button kind="quiet" busy={saving.busy} onPress={() => save('')}>
                {words().remove}
              </Button>
            </Show>
          </Cluster>
        </form>
      </Show>
    </Panel>
  )
}

function Contact(props: { known: MyNoticeSettings }) {
  const words = () => noticeWords().contact
  const cache = useQueryClient()
  const [contact, setContact] = createSignal(untrack(() => props.known.contact ?? ''))
  const saving = useAct(
    (typed: string) => api.notice.setContact.mutate(typed === '' ? {} : { contact: typed }),
    () => cache.invalidateQueries({ queryKey: ['notice'] }),
  )
  return (
    <Panel title={words().title}>
      <form
        class="notice-form"
        onSubmit={(event) => {
          event.preventDefault()
          saving.run(contact().trim())
        }}
      >
        <Failed why={saving.besides('contact')} />
        <Field label={words().label} hint={words().hint} error={saving.at('contact')} optional>
          <TextInput autocomplete="tel" value={contact()} onInput={setContact} />
        </Field>
        <Button type="submit" busy={saving.busy}>
          {words().save}
        </Button>
      </form>
    </Panel>
  )
}
