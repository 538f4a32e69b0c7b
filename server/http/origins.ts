/** Which other sites may talk to the API: those on the list, and the site itself. Denied by default. */
import type { RequestHandler } from 'express'
import { PROBLEMS, sendProblem } from './errors.ts'

export function allowOrigins(allowed: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const origin = request.get('origin')
    if (origin === undefined || isOwn(origin, request.get('host'))) return next()
    if (!allowed.includes(origin)) return sendProblem(response, PROBLEMS.forbiddenOrigin)
    response.set({ 'Access-Control-Allow-Origin': origin, Vary: 'Origin', 'Access-Control-Allow-Headers': 'content-type', 'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE' })
    if (request.method === 'OPTIONS') return void response.status(204).end()
    next()
  }
}

/** A page of this very server, whatever name it is reached by. */
export function isOwn(origin: string, host: string | undefined): boolean {
  try {
    return host !== undefined && new URL(origin).host === host
  } catch {
    return false
  }
}
