/** POST /api/answers: validate, answer, reply. */
import { Router } from 'express'
import type { AnswerQuestion } from '../answer/pipeline.ts'
import { QuestionRequest } from '../protocol/index.ts'
import { PROBLEMS, sendProblem } from './errors.ts'

export function createAnswersRouter(answerQuestion: AnswerQuestion): Router {
  const router = Router()
  router.post('/answers', async (request, response) => {
    const parsed = QuestionRequest.safeParse(request.body)
    if (!parsed.success) return sendProblem(response, PROBLEMS.badRequest)
    const result = await answerQuestion(parsed.data)
    if (!result.ok) return sendProblem(response, { status: 422, code: result.code, message: result.message })
    response.json(result.answer)
  })
  return router
}
