/** The published schemas, as JSON Schema: what offices receive and what the export holds. */
import { Router } from 'express'
import { z } from 'zod'
import { ExportFile } from '../export.ts'
import { DeliveryPayload, SupplementPayload, WithdrawalPayload } from './payload.ts'

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'consumer-complaint-1': DeliveryPayload, 'consumer-complaint-supplement-1': SupplementPayload, 'consumer-complaint-withdrawal-1': WithdrawalPayload, 'consumer-complaints-export-1': ExportFile,
}

export function createSchemasRouter(): Router {
  const router = Router()
  router.get('/', (_request, response) => void response.json({ schemas: Object.keys(SCHEMAS).map((name) => `/api/schemas/${name}.json`) }))
  for (const [name, schema] of Object.entries(SCHEMAS)) router.get(`/${name}.json`, (_request, response) => void response.json(z.toJSONSchema(schema, { unrepresentable: 'any' })))
  return router
}
