import { bodies, membersOn, neededForQuorum } from '@khoan-viec/domain/meeting'
import type { Body } from '@khoan-viec/domain/task'
import type { MeetingView } from '@khoan-viec/protocol/meeting'
import { Button } from '@khoan-viec/ui/action'
import { CheckboxGroup } from '@khoan-viec/ui/form'
import { Grid, Panel } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { For, Show } from 'solid-js'
import { useSession, useToday } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { ActForm, createDraft, useFieldErrors, useMeetingSend } from '../../room/index.ts'
import { terms } from '../../words/index.ts'
import { meetingWords } from '../words.ts'

/** The chair records who is there, sees the quorum of each body as it fills, and opens. */
export function Presence(props: { view: MeetingView }) {
  const words = () => meetingWords().presence
  const session = useSession()
  const today = useToday()
  const members = () =>
    membersOn(props.view.facts.officials, today() > props.view.meeting.date ? today() : props.view.meeting.date)
  const [form, setForm, clear] = createDraft(
    () => `${props.view.meeting.id}/open`,
    () => ({
      present: [session.me?.person?.id].filter((person) => person !== undefined) as readonly string[], // widens to what the form may hold
    }),
  )
  const sending = useMeetingSend(() => props.view.meeting.id)
  const errors = useFieldErrors(() => sending.refusal)
  const blocked = () => {
    if (today() < props.view.meeting.date) return words().notYet(format().date(props.view.meeting.date))
    return props.view.meeting.agenda.length === 0 ? meetingWords().agenda.empty : undefined
  }
  return (
    <Panel title={words().title}>
      <Show when={blocked() === undefined} fallback={<Button blocked={blocked()}>{words().open}</Button>}>
        <ActForm
          sending={sending}
          errors={errors}
          label={words().open}
          done={words().opened}
          compose={() => ({ type: 'open', present: form.present }) as const}
          onDone={clear}
        >
          <p class="soft">{words().lead}</p>
          <div>
            <Button
              size="small"
              onPress={() => setForm('present', [...new Set(members().map(({ person }) => person))])}
            >
              {words().all}
            </Button>
          </div>
          <Grid least={300}>
            <For each={bodies}>
              {(body) => (
                <div>
                  <CheckboxGroup
                    label={terms().body[body]}
                    options={members()
                      .filter((member) => member.body === body)
                      .map(({ person, name }) => ({ value: person, label: name }))}
                    values={form.present}
                    onChange={(present) => setForm('present', present)}
                  />
                  <QuorumLine view={props.view} body={body} members={members()} present={form.present} />
                </div>
              )}
            </For>
          </Grid>
          <Show when={errors.at('present')}>{(said) => <p class="field-error">{said()}</p>}</Show>
        </ActForm>
      </Show>
    </Panel>
  )
}

function QuorumLine(props: {
  view: MeetingView
  body: Body
  members: ReturnType<typeof membersOn>
  present: readonly string[]
}) {
  const words = () => meetingWords().presence
  const own = () => props.members.filter(({ body }) => body === props.body)
  const there = () => own().filter(({ person }) => props.present.includes(person)).length
  const needed = () => neededForQuorum(own().length, props.view.facts.cycle.quorum)
  return (
    <p class="quorum">
      {words().count(format().number(there()), format().number(own().length), format().number(needed()))}{' '}
      <Badge tone={there() >= needed() ? 'green' : 'amber'}>
        {there() >= needed() ? words().enough : words().lacking}
      </Badge>
    </p>
  )
}
