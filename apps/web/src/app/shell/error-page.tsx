import { Button, LinkButton } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Show } from 'solid-js'
import { appWords } from '../../words/index.ts'
import { usePageTitle } from '../page-title.ts'
import { paths } from '../paths.ts'

/** A page that could not be made: in plain words, with a way on, and one line for those who mend it. */
export function ErrorPage(props: { error: unknown; again: () => void }) {
  const words = () => appWords().errors
  const outdated = () => isMissingPart(props.error)
  usePageTitle(() => words().title)
  return (
    <Show
      when={outdated()}
      fallback={
        <Notice
          tone="refused"
          title={words().title}
          next={
            <>
              <Button onPress={props.again}>{words().again}</Button>
              <LinkButton kind="quiet" href={paths.myWork()}>
                {words().home}
              </LinkButton>
            </>
          }
        >
          <p>{words().lead}</p>
          <p class="small soft">{lineOf(props.error)}</p>
        </Notice>
      }
    >
      <Notice tone="info" next={<Button onPress={() => location.reload()}>{words().reload}</Button>}>
        {words().newVersion}
      </Notice>
    </Show>
  )
}

/** A part of the program that is no longer on the server: a newer version was put there since this page was opened. */
function isMissingPart(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)
}

function lineOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
