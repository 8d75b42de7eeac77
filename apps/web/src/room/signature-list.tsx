import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleDashed from 'lucide-solid/icons/circle-dashed'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { roomWords } from './words.ts'
import './signing.css'

/** The place of one signature. */
export type SignaturePlace = {
  /** In whose name is signed. */
  readonly role: string
  /** Who is to sign, where that is known before. */
  readonly awaited?: string | undefined
  /** Who signed, and when (RFC 3339). Absent: not signed yet. */
  readonly given?: { readonly name: string; readonly at: string } | undefined
  /** None is asked for: what was signed before binds on. */
  readonly isNotNeeded?: boolean | undefined
}

/** Who has signed, and who has not. */
export function SignatureList(props: { places: readonly SignaturePlace[] }) {
  return (
    <ul class="signatures">
      <For each={props.places}>
        {(place) => (
          <li
            classList={{
              'signature-given': Boolean(place.given),
              'signature-missing': !place.given && !place.isNotNeeded,
            }}
          >
            <Show when={place.given ?? place.isNotNeeded} fallback={<CircleDashed size={18} aria-hidden="true" />}>
              <CircleCheck size={18} aria-hidden="true" />
            </Show>
            <span class="signature-words">
              {place.role}
              <br />
              <span class="soft">
                <Show
                  when={place.given}
                  fallback={`${place.awaited ? `${place.awaited}: ` : ''}${place.isNotNeeded ? roomWords().signing.notNeeded : roomWords().signing.missing}`}
                >
                  {(given) => (
                    <>
                      <b>{given().name}</b>, {roomWords().signing.at(format().dateTime(given().at))}
                    </>
                  )}
                </Show>
              </span>
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}
