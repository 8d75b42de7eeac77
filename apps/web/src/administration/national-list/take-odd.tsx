import FileDown from 'lucide-solid/icons/file-down'
import { language } from '../../words/index.ts'

/** The sheet of the rows set apart, of one province or of all. */
export function TakeOdd(props: { label: string; province?: string }) {
  const address = () => {
    const parts = new URLSearchParams({ lang: language(), ...(props.province ? { province: props.province } : {}) })
    return `/national-list/odd.xlsx?${parts}`
  }
  return (
    <a class="administration-take" href={address()} download="">
      <FileDown size={16} aria-hidden="true" />
      <span>{props.label}</span>
    </a>
  )
}
