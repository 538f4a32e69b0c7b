/** First sight: what this is, how data is used, and questions to start from. */
import { Choices } from './choices.tsx'
import type { WidgetProps } from './widget-props.ts'

export function Welcome({ state, texts, controller }: WidgetProps) {
  return (
    <div class="welcome">
      <p class="notice">{state.notice ?? texts.notice}</p>
      <details class="data-use"><summary>{texts.dataUseTitle}</summary><p>{texts.dataUse}</p></details>
      {controller.forgetful && <p class="muted">{texts.forgetful}</p>}
      {state.turns.length === 0 && state.suggestions.length > 0 && <Choices title={texts.suggestionsTitle} options={state.suggestions} onChoose={controller.ask} />}
    </div>
  )
}
