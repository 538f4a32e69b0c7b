/** Reading what a page sent: text fields of a form, and nothing that another site made a browser send. */
import type { Request, RequestHandler, Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import { renderPage, type Page } from '../pages/layout.ts'
import { html } from '../pages/html.ts'
import { plainPage } from './frame.ts'
import type { Typed } from './read-form.ts'
import { T } from './text.ts'

/** The fields of an HTML form, texts only. */
export function typedOf(request: Request): Typed {
  const body: unknown = request.body
  if (typeof body !== 'object' || body === null) return {}
  const typed: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(body) as [string, unknown][]) {
    if (typeof value === 'string') typed[name] = value
    else if (Array.isArray(value)) typed[name] = value.filter((each) => typeof each === 'string')
  }
  return typed
}

/** One text field; empty when absent. */
export function textOf(request: Request, name: string): string {
  const value = typedOf(request)[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** Every value of a field that may come more than once. */
export function textsOf(request: Request, name: string): readonly string[] {
  const value = typedOf(request)[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

export function sendPage(response: Response, page: Page, status = 200): void {
  response.status(status).type('html').send(renderPage(page))
}

/** What these pages show belongs to one person: no cache, no search engine, no referrer. */
export const keepPrivate: RequestHandler = (_request, response, next) => {
  response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' })
  next()
}

/** Our own page, or the person themselves. "same-site" is a neighbour: another server of the ward's domain. */
const OWN_SITES: readonly (string | undefined)[] = [undefined, 'same-origin', 'none']

/** Residents have no cookie to abuse, officers have; a form of another site has no business here. */
export const refuseCrossSite: RequestHandler = (request, response, next) => {
  if (OWN_SITES.includes(request.get('sec-fetch-site')) || request.method === 'GET') return next()
  sendPage(response, plainPage(T.title, '/lap-don', html`<p class="faults" role="alert">${T.crossSite}</p>`), 403)
}

const NOT_FOUND = 404

/** @param perMinute requests of one address; with `onlyFailures` those that opened nothing; @param failure the status that says so. */
export function limit(perMinute: number, onlyFailures = false, failure = NOT_FOUND): RequestHandler {
  return rateLimit({
    windowMs: 60_000, limit: perMinute, skipSuccessfulRequests: onlyFailures, requestWasSuccessful: (_request, response) => response.statusCode !== failure, standardHeaders: true, legacyHeaders: false,
    handler: (_request, response) => sendPage(response, plainPage(T.title, '/lap-don', html`<p class="faults" role="alert">${T.tooMany}</p>`), 429),
  })
}
