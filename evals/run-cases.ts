/** Runs cases through the pipeline that the server runs, one after the other, so that latency is that of one question. */
import type { AnswerQuestion } from '../server/answer/pipeline.ts'
import type { EvalCase, EvalResult } from './case.ts'

export async function runCases(cases: readonly EvalCase[], answerQuestion: AnswerQuestion, onDone: (done: number) => void = () => undefined): Promise<EvalResult[]> {
  const results: EvalResult[] = []
  for (const each of cases) {
    results.push(await runCase(each, answerQuestion))
    onDone(results.length)
  }
  return results
}

async function runCase(each: EvalCase, answerQuestion: AnswerQuestion): Promise<EvalResult> {
  const request = {
    question: each.question,
    explain: true,
    ...(each.history === undefined ? {} : { history: each.history }),
    ...(each.locality === undefined ? {} : { locality: each.locality }),
  }
  const started = performance.now()
  const result = await answerQuestion(request)
  const latencyMs = performance.now() - started
  if (!result.ok) return { id: each.id, outcome: 'declined', text: result.message, citations: [], retrieved: [], latencyMs }
  const { answer } = result
  const retrieved = (answer.trace?.retrieved ?? []).map((hit) => hit.id).filter((id) => /^[^ :]+#/u.test(id)).slice(0, 10)
  return { id: each.id, outcome: answer.outcome, text: answer.text, citations: answer.citations.map((citation) => citation.id), retrieved, latencyMs, nextStep: answer.nextStep ?? null, deadlines: answer.deadlines }
}
