/** The OpenAPI document of the public API, generated from the zod schemas that check it. */
import { z } from 'zod'
import { Answer, ApiError, QuestionRequest } from '../protocol/index.ts'

export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  readonly path: string
  readonly summary: string
  readonly request?: z.ZodType
  readonly response: z.ZodType
}

export const ANSWER_OPERATIONS: readonly Operation[] = [
  { method: 'post', path: '/api/answers', summary: 'Ask a question, get a cited answer', request: QuestionRequest, response: Answer },
]

export function openApiDocument(operations: readonly Operation[]): unknown {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { method, path, summary, request, response } of operations) {
    ;(paths[path] ??= {})[method] = {
      summary,
      ...(request === undefined ? {} : { requestBody: { required: true, content: json(request) } }),
      responses: { 200: { description: 'OK', content: json(response) }, default: { description: 'Error', content: json(ApiError) } },
    }
  }
  return { openapi: '3.1.0', info: { title: 'Trợ lý quyền lợi người tiêu dùng', version: '1' }, paths }
}

function json(schema: z.ZodType) {
  return { 'application/json': { schema: z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) } }
}
