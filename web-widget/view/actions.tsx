/** What can be done with an answer, at every turn: copy, print, a person, a complaint. */
import { useState } from 'preact/hooks'
import type { Answer } from '../../server/protocol/index.ts'
import { answerAsText } from '../answer-text.ts'
import { copyText } from '../clipboard.ts'
import { complaintLabel, complaintLink } from '../complaint-step.ts'
import { localDay } from '../dates.ts'
import { printText } from '../print.ts'
import { serverLink } from '../safe-link.ts'
import { Icon } from './icon.tsx'
import type { WidgetProps } from './widget-props.ts'

type ActionsProps = WidgetProps & { readonly question: string; readonly answer: Answer }

export function Actions({ question, answer, texts, settings, controller, root }: ActionsProps) {
  const [copied, setCopied] = useState('')
  const text = () => answerAsText(question, answer, texts)
  const copy = async () => setCopied((await copyText(text(), root)) ? texts.copied : texts.copyFailed)
  const status = answer.actions.includes('check-status') ? serverLink(settings.server, '/tra-cuu') : undefined
  return (
    <div class="actions" role="group" aria-label={texts.actions}>
      <a class="button main" href={complaintLink(settings.server, controller.session(), answer)} target="_blank" rel="noopener"><Icon name="form" />{complaintLabel(answer, texts, localDay(new Date()))}<span class="off-screen"> {texts.newTab}</span></a>
      <button type="button" class="button" onClick={() => controller.ask(texts.personQuestion)}><Icon name="person" />{texts.person}</button>
      {status !== undefined && <a class="button" href={status} target="_blank" rel="noopener">{texts.status}<span class="off-screen"> {texts.newTab}</span></a>}
      <button type="button" class="button" onClick={() => void copy()}><Icon name="copy" />{texts.copy}</button>
      <button type="button" class="button" onClick={() => printText(texts.title, `${text()}\n${texts.printedOn} ${new Date().toLocaleDateString('vi-VN')}`, root)}><Icon name="print" />{texts.print}</button>
      <span class="said" role="status">{copied}</span>
    </div>
  )
}
