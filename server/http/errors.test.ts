/** What a client did wrong is answered as that, and fills no log. */
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createErrorHandler } from './errors.ts'

const faults: unknown[] = []
const app = express()
app.use(express.json())
app.get('/ho-so/:code', (_, response) => void response.json({}))
app.post('/', (_, response) => void response.json({}))
app.get('/fault', () => { throw new Error('ours') })
app.use(createErrorHandler((fault) => void faults.push(fault)))
let origin = ''
const server = app.listen(0)
beforeAll(async () => {
  await new Promise((resolve) => server.listening ? resolve(undefined) : server.once('listening', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

it.each<[string, string, RequestInit, number, number]>([
  ['an address that cannot be read', '/ho-so/%ff', {}, 400, 0],
  ['a body that cannot be unpacked', '/', { method: 'POST', body: '{"name":"Bưởi"}', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } }, 400, 0],
  ['a fault of ours', '/fault', {}, 500, 1],
])('%s', async (_, path, request, status, logged) => {
  faults.length = 0
  const response = await fetch(origin + path, request)
  const text = await response.text()
  expect([response.status, faults.length]).toEqual([status, logged])
  expect(text).not.toMatch(/%ff|Bưởi|ours|header check/u)
})
