import { language } from '../../words/index.ts'

/** To what whoever writes the other software has to know. */
export function DocsLink(props: { label: string }) {
  return (
    <p>
      <a href={`/api/docs?lang=${language()}`} rel="external">
        {props.label}
      </a>
    </p>
  )
}
