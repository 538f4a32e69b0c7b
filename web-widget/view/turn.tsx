/** A question and what became of it. */
import { formatDay } from '../dates.ts'
import type { Turn } from '../state.ts'
import { Actions } from './actions.tsx'
import { AnswerBlock } from './block.tsx'
import { Choices } from './choices.tsx'
import { Deadlines, Offices } from './deadlines.tsx'
import { Feedback } from './feedback.tsx'
import type { WidgetProps } from './widget-props.ts'

export interface TurnProps extends WidgetProps {
  readonly turn: Turn
  /** Quick replies belong to the last turn only: an old question needs no answer any more. */
  readonly isLast: boolean
}

export function TurnView(props: TurnProps) {
  const { turn, texts } = props
  return (
    <article class="turn" id={`turn-${turn.clientId}`} aria-busy={turn.status === 'accepted'}>
      <h3 class="question"><span class="off-screen">{texts.you}: </span>{turn.question}</h3>
      {turn.answer === undefined ? <Pending {...props} /> : <AnswerView {...props} />}
    </article>
  )
}

function Pending({ turn, texts, controller }: TurnProps) {
  if (turn.status === 'refused') {
    return <div class="answer refused"><p>{turn.refusal}</p><button type="button" class="button" onClick={() => controller.askAgain(turn.clientId)}>{texts.again}</button></div>
  }
  if (turn.partial !== undefined) return <div class="answer partial"><p class="muted">{texts.draftOfModel}</p><p>{turn.partial}</p></div>
  return <p class="pending"><span class="dots" aria-hidden="true"><i /><i /><i /></span>{turn.status === 'queued' ? texts.waiting : (turn.step ?? texts.thinking)}</p>
}

function AnswerView(props: TurnProps) {
  const { turn, texts, isLast, controller } = props
  const { answer } = turn
  if (answer === undefined) return null
  return (
    <div class={`answer ${answer.outcome}`} lang={answer.language}>
      <span class="off-screen">{texts.assistant}: </span>
      {answer.blocks.length === 0 && <p>{answer.text}</p>}
      {answer.blocks.map((block, index) => <AnswerBlock key={index} {...props} answer={answer} block={block} />)}
      <Deadlines {...props} answer={answer} />
      <Offices {...props} answer={answer} />
      {isLast && answer.clarifications.map((clarification) => (
        <Choices key={clarification.ask} title={clarification.ask} options={clarification.options} onChoose={controller.ask} />
      ))}
      <p class="as-of muted">{texts.asOf} {formatDay(answer.asOf)}. {texts.disclaimer}</p>
      <Actions {...props} question={turn.question} answer={answer} />
      <Feedback {...props} answer={answer} />
      {isLast && answer.suggestions.length > 0 && <Choices title={texts.nextTitle} options={answer.suggestions} onChoose={controller.ask} />}
    </div>
  )
}
