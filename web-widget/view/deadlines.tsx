/** Deadlines with their days, and the offices that can help. */
import type { Answer, Deadline, OfficeCard } from '../../server/protocol/index.ts'
import { formatDay } from '../dates.ts'
import { contactLink } from '../safe-link.ts'
import { Citations } from './citations.tsx'
import { Icon } from './icon.tsx'
import type { WidgetProps } from './widget-props.ts'

type AnswerProps = Pick<WidgetProps, 'texts' | 'settings'> & { readonly answer: Answer }

export function Deadlines({ answer, texts, settings }: AnswerProps) {
  if (answer.deadlines.length === 0) return null
  return (
    <section class="block deadlines">
      <h4><Icon name="clock" />{texts.deadlinesTitle}</h4>
      <ul class="cards">
        {answer.deadlines.map((deadline, index) => (
          <li key={index} class="card">
            <span class="card-title">{deadline.label}</span>
            <span>{deadline.who}: <strong>{deadline.length}</strong></span>
            <DeadlineDay deadline={deadline} texts={texts} />
            <Citations citations={answer.citations.filter((citation) => citation.token === deadline.citation || citation.id === deadline.citation)} texts={texts} settings={settings} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DeadlineDay({ deadline, texts }: Pick<WidgetProps, 'texts'> & { readonly deadline: Deadline }) {
  const { startsOn, endsOn, latestEndsOn } = deadline
  if (endsOn === null) return <span class="muted">{texts.deadlineUnknown}</span>
  return (
    <span>
      {startsOn !== null && `${texts.deadlineFrom} ${formatDay(startsOn)} `}{texts.deadlineTo} <time class="day" dateTime={endsOn}>{formatDay(endsOn)}</time>
      {latestEndsOn !== null && latestEndsOn !== endsOn && ` (${texts.deadlineOr} ${formatDay(latestEndsOn)})`}
    </span>
  )
}

export function Offices({ answer, texts }: AnswerProps) {
  if (answer.offices.length === 0) return null
  return (
    <section class="block offices">
      <h4>{texts.officesTitle}</h4>
      <ul class="cards">
        {answer.offices.map((office) => (
          <li key={office.id} class="card">
            <span class="card-title">{office.name}</span>
            <span>{office.why}</span>
            <Contacts office={office} texts={texts} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Contacts({ office, texts }: Pick<WidgetProps, 'texts'> & { readonly office: OfficeCard }) {
  if (office.contacts.length === 0) return <span class="muted">{texts.noContact}</span>
  return (
    <span class="links">
      {office.contacts.map(({ kind, value }) => {
        const href = contactLink(kind, value)
        return href === undefined ? <span key={value}>{value}</span> : <a key={value} class="link contact" href={href}>{value}</a>
      })}
    </span>
  )
}
