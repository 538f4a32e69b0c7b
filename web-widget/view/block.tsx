/** One block of an answer. What must not be overlooked stands open; background opens on request. */
import type { Answer, Block, BlockKind, Sentence } from '../../server/protocol/index.ts'
import { Citations } from './citations.tsx'
import type { WidgetProps } from './widget-props.ts'

const FOLDED: ReadonlySet<BlockKind> = new Set<BlockKind>(['evidence', 'decree', 'plan', 'fines', 'limits'])

type BlockProps = Pick<WidgetProps, 'texts' | 'settings' | 'state' | 'controller'> & { readonly answer: Answer; readonly block: Block }

export function AnswerBlock(props: BlockProps) {
  const { block } = props
  const content = block.kind === 'steps' ? <Steps {...props} /> : <Sentences {...props} />
  if (FOLDED.has(block.kind)) {
    return <details class={`block ${block.kind}`}><summary>{block.title}</summary>{content}</details>
  }
  return (
    <section class={`block ${block.kind}`}>
      {block.title !== '' && <h4>{block.title}</h4>}
      {content}
    </section>
  )
}

function Sentences(props: BlockProps) {
  const { sentences } = props.block
  if (sentences.length > 1 && props.block.kind !== 'answer') {
    return <ul class="sentences">{sentences.map((sentence, index) => <li key={index}><CitedSentence {...props} sentence={sentence} /></li>)}</ul>
  }
  return <>{sentences.map((sentence, index) => <p key={index}><CitedSentence {...props} sentence={sentence} /></p>)}</>
}

function Steps(props: BlockProps) {
  const { answer, block, state, controller } = props
  const done = state.ticks[answer.id] ?? []
  return (
    <ol class="steps">
      {block.sentences.map((sentence, index) => (
        <li key={index} class={done.includes(index) ? 'done' : undefined}>
          <label>
            <input type="checkbox" checked={done.includes(index)} onChange={() => controller.tick(answer.id, index)} />
            <span>{sentence.text}</span>
          </label>
          <Citations citations={citationsOf(answer, sentence)} texts={props.texts} settings={props.settings} />
        </li>
      ))}
    </ol>
  )
}

function CitedSentence({ answer, sentence, texts, settings }: BlockProps & { readonly sentence: Sentence }) {
  return <><span>{sentence.text}</span> <Citations citations={citationsOf(answer, sentence)} texts={texts} settings={settings} /></>
}

/** Only tokens issued with this answer lead anywhere. */
function citationsOf(answer: Answer, sentence: Sentence) {
  return answer.citations.filter((citation) => sentence.citations.includes(citation.token))
}
