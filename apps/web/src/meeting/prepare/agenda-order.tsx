import type { AgendaItem, MeetingView } from '@khoan-viec/protocol/meeting'
import { IconButton } from '@khoan-viec/ui/action'
import { Panel } from '@khoan-viec/ui/layout'
import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import X from 'lucide-solid/icons/x'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { ActForm, TakeList, useFieldErrors, useMeetingSend } from '../../room/index.ts'
import { RegistrationView } from '../../task/parts/index.ts'
import { meetingWords } from '../words.ts'
import { moveIn } from './move-in.ts'

/** The agenda, to be read by all and ordered by the secretariat; each task opens into its registration. */
export function AgendaOrder(props: { view: MeetingView; mayOrder: boolean }) {
  const words = () => meetingWords().agenda
  const [wanted, setWanted] = createSignal<readonly string[]>()
  const order = () => wanted() ?? props.view.meeting.agenda
  const isChanged = createMemo(() => order().join() !== props.view.meeting.agenda.join())
  const itemOf = (task: string) => props.view.agenda.find(({ row }) => row.id === task)
  const sending = useMeetingSend(() => props.view.meeting.id)
  const errors = useFieldErrors(() => sending.refusal)
  let list: HTMLOListElement | undefined
  /** Who moves it on by keyboard finds the button under the fingers, or the one back at either end. */
  const move = (task: string, step: -1 | 1) => {
    setWanted(moveIn(order(), order().indexOf(task), step))
    const moves = list?.children[order().indexOf(task)]?.querySelector('.agenda-moves')
    const wanted = step === -1 ? 'up' : 'down'
    ;(
      moves?.querySelector<HTMLElement>(`[data-move=${wanted}] button`) ??
      moves?.querySelector<HTMLElement>('[data-move] button')
    )?.focus()
  }
  return (
    <Panel title={words().title}>
      <Show when={order().length > 0} fallback={<p class="soft">{words().empty}</p>}>
        <ol class="agenda-order" ref={(element) => (list = element)}>
          <For each={order()}>
            {(task, index) => (
              <Show when={itemOf(task)}>
                {(item) => (
                  <li>
                    <Entry item={item()} number={index() + 1} />
                    <Show when={props.mayOrder}>
                      <span class="agenda-moves">
                        <Show when={index() > 0}>
                          <span data-move="up">
                            <IconButton label={words().up(item().row.title)} onPress={() => move(task, -1)}>
                              <ArrowUp size={18} aria-hidden="true" />
                            </IconButton>
                          </span>
                        </Show>
                        <Show when={index() < order().length - 1}>
                          <span data-move="down">
                            <IconButton label={words().down(item().row.title)} onPress={() => move(task, 1)}>
                              <ArrowDown size={18} aria-hidden="true" />
                            </IconButton>
                          </span>
                        </Show>
                        <IconButton
                          label={words().remove(item().row.title)}
                          onPress={() => setWanted(order().filter((each) => each !== task))}
                        >
                          <X size={18} aria-hidden="true" />
                        </IconButton>
                      </span>
                    </Show>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ol>
        <TakeList of="agenda" question={{ id: props.view.meeting.id }} />
      </Show>
      <Show when={isChanged()}>
        <ActForm
          sending={sending}
          errors={errors}
          label={words().save}
          done={words().saved}
          compose={() => ({ type: 'set-agenda', agenda: order() }) as const}
          onDone={() => setWanted()}
          onCancel={() => setWanted()}
        />
      </Show>
    </Panel>
  )
}

function Entry(props: { item: AgendaItem; number: number }) {
  return (
    <details class="disclosure agenda-entry">
      <summary>
        <b>{props.number}.</b> {props.item.row.title} <span class="soft">{props.item.row.unitName}</span>
      </summary>
      <RegistrationView registration={props.item.registration} without={['title']} />
    </details>
  )
}
