/** Was it helpful; when not, why: the reason is worth more than the thumb. */
import type { Answer } from '../../server/protocol/index.ts'
import type { WidgetProps } from './widget-props.ts'

export function Feedback({ answer, state, texts, controller }: WidgetProps & { readonly answer: Answer }) {
  const rating = state.ratings[answer.id]
  if (rating === 'thanked') return <p class="feedback muted" role="status">{texts.thanks}</p>
  if (rating === 'asking-why') {
    return (
      <fieldset class="feedback">
        <legend>{texts.whyNot}</legend>
        <div class="choices">{texts.reasons.map((reason) => <button key={reason} type="button" class="button" onClick={() => controller.rate(answer.id, false, reason)}>{reason}</button>)}</div>
      </fieldset>
    )
  }
  return (
    <fieldset class="feedback">
      <legend>{texts.helpful}</legend>
      <div class="choices">
        <button type="button" class="button quiet" onClick={() => controller.rate(answer.id, true)}>{texts.yes}</button>
        <button type="button" class="button quiet" onClick={() => controller.rate(answer.id, false)}>{texts.no}</button>
      </div>
    </fieldset>
  )
}
