/** What a sentence rests on: a button that opens, right below, our wording, the official wording and the way to the page. */
import { useId, useRef, useState } from 'preact/hooks'
import type { Citation } from '../../server/protocol/index.ts'
import { officialLink, serverLink } from '../safe-link.ts'
import { Icon } from './icon.tsx'
import type { WidgetProps } from './widget-props.ts'

type CitationsProps = Pick<WidgetProps, 'texts' | 'settings'> & { readonly citations: readonly Citation[] }

export function Citations({ citations, texts, settings }: CitationsProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  if (citations.length === 0) return null
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  const labels = citations.map((citation) => citation.label).join('; ')
  return (
    <span class="citations" onKeyDown={onKeyDown}>
      <button ref={button} type="button" class="chip" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} aria-label={`${texts.showBasis}: ${labels}`} onClick={() => setOpen(!isOpen)}>
        <span class="chip-face"><Icon name="book" />{shortLabels(citations)}</span>
      </button>
      {isOpen && (
        <span class="citation-panel" id={id} role="group" aria-label={texts.basis}>
          {citations.map((citation) => <CitationCard key={citation.token} citation={citation} texts={texts} settings={settings} />)}
          <button type="button" class="button quiet" onClick={close}>{texts.hideBasis}</button>
        </span>
      )}
    </span>
  )
}

function CitationCard({ citation, texts, settings }: Pick<WidgetProps, 'texts' | 'settings'> & { readonly citation: Citation }) {
  const page = serverLink(settings.server, citation.url)
  const published = officialLink(citation.officialUrl)
  return (
    <span class="citation-card">
      <strong class="citation-title"><span class={`layer ${citation.layer}`}>{texts.layer[citation.layer]}</span> {citation.label}</strong>
      <span class="wording"><span class="wording-name">{texts.restatement}</span><span class="law-text">{citation.restatement}</span></span>
      <span class="wording"><span class="wording-name">{texts.official}</span>
        {citation.official === null ? <span class="muted">{texts.noOfficial}</span> : <q class="law-text">{citation.official}</q>}
      </span>
      {citation.notes.map((note) => <span key={note} class="law-note">{note}</span>)}
      <span class="links">
        {page !== undefined && <NewTabLink href={page} label={texts.openProvision} texts={texts} />}
        {published !== undefined && <NewTabLink href={published} label={texts.officialLink} texts={texts} />}
      </span>
    </span>
  )
}

export function NewTabLink({ href, label, texts }: Pick<WidgetProps, 'texts'> & { readonly href: string; readonly label: string }) {
  return <a class="link" href={href} target="_blank" rel="noopener">{label}<Icon name="external" /><span class="off-screen"> {texts.newTab}</span></a>
}

const PLACE_IN_DOCUMENT = /(?:Điều|Article) \d+[a-zđ]?|mục [IVXLC]+[\d.]*|dòng [\d.]+|Phụ lục/u

/** "khoản 2 Điều 31 Luật …; Điều 57 …" → "Điều 31, Điều 57"; more than two are counted. */
function shortLabels(citations: readonly Citation[]): string {
  const places = [...new Set(citations.map(({ label }) => PLACE_IN_DOCUMENT.exec(label)?.[0] ?? label))]
  return places.length <= 2 ? places.join(', ') : `${places.slice(0, 2).join(', ')} +${places.length - 2}`
}
