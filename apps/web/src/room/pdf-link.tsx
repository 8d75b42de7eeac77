import FileDown from 'lucide-solid/icons/file-down'
import { roomWords } from './words.ts'
import './room.css'

/** The same in the form of an official paper, in a tab of its own. */
export function PdfLink(props: { kind: 'notice' | 'contract' | 'handover'; id: string }) {
  return (
    <a
      class="pdf-link not-print"
      href={`/papers/${props.kind}/${encodeURIComponent(props.id)}.pdf`}
      target="_blank"
      rel="noopener"
    >
      <FileDown size={16} aria-hidden="true" />
      <span>{roomWords().pdf}</span>
    </a>
  )
}
