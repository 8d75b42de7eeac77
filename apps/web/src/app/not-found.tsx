import { LinkButton } from '@khoan-viec/ui/action'
import { Empty } from '@khoan-viec/ui/feedback'
import { appWords } from '../words/index.ts'
import { usePageTitle } from './page-title.ts'
import { paths } from './paths.ts'

/** Also for what exists but is not for this reader's eyes: the two are told apart nowhere. */
export function NotFound() {
  const words = () => appWords().notFound
  usePageTitle(() => words().title)
  return (
    <Empty title={words().title} action={<LinkButton href={paths.myWork()}>{appWords().errors.home}</LinkButton>}>
      {words().lead}
    </Empty>
  )
}
