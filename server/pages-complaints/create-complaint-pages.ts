/** The pages of complaints as one router: /lap-don, /tra-cuu/ho-so, /tuyen. Mount it before the public pages, whose last word is a 404. */
import { join } from 'node:path'
import express, { type ErrorRequestHandler, type Router } from 'express'
import { resolvePlace } from '../../corpus/places.ts'
import { html } from '../pages/html.ts'
import { isOutage } from '../storage/outage.ts'
import { createCaseRoutes } from './case-routes.ts'
import type { ComplaintPagesDeps } from './deps.ts'
import { plainPage } from './frame.ts'
import { keepPrivate, limit, refuseCrossSite, sendPage, textOf } from './request.ts'
import { routePage } from './route-page.ts'
import { T } from './text.ts'
import { createWizardRoutes } from './wizard-routes.ts'

const FORM_LIMIT = '256kb'

export function createComplaintPages(deps: ComplaintPagesDeps): Router {
  const router = express.Router()
  router.use('/assets', express.static(join(import.meta.dirname, 'assets'), { index: false, maxAge: 3_600_000, redirect: false }))
  router.use(['/lap-don', '/tra-cuu/ho-so', '/tuyen'], keepPrivate, refuseCrossSite, express.urlencoded({ extended: false, limit: FORM_LIMIT, parameterLimit: 300 }))
  router.use(createWizardRoutes(deps))
  router.use(createCaseRoutes(deps))

  const { taxonomy, label } = deps.library
  router.get('/tuyen', (_request, response) => sendPage(response, routePage({ story: '', place: '', taxonomy, label })))
  router.post('/tuyen', limit(60), (request, response) => {
    const story = textOf(request, 'story').slice(0, 10_000)
    const place = textOf(request, 'place')
    const found = place === '' ? undefined : resolvePlace(place)
    if (place !== '' && (found === undefined || 'options' in found)) return sendPage(response, routePage({ story, place, message: T.route.badPlace, taxonomy, label }), 422)
    const facts = deps.routing.readStory(story, deps.today(), found === undefined || 'options' in found ? undefined : found)
    sendPage(response, routePage({ story, place, result: { facts, route: deps.routing.route(facts) }, taxonomy, label }))
  })
  router.use(refuseTooLarge)
  router.use(showFault(deps.logFault))
  return router
}

/** Who works on a page is told on a page. */
function showFault(logFault: (fault: unknown) => void): ErrorRequestHandler {
  return (fault: unknown, _request, response, next) => {
    if (response.headersSent) return next(fault)
    logFault(fault)
    const isOut = isOutage(fault)
    sendPage(response, plainPage(T.title, '/lap-don', html`<p class="faults" role="alert">${isOut ? T.unavailable : T.fault}</p>`), isOut ? 503 : 500)
  }
}

/** What the form reader refuses (too large, broken) is said on a page; anything else is a fault and goes on. */
const refuseTooLarge: ErrorRequestHandler = (fault: unknown, _request, response, next) => {
  const status = typeof fault === 'object' && fault !== null && 'status' in fault ? fault.status : undefined
  if (response.headersSent || (status !== 413 && status !== 400)) return next(fault)
  sendPage(response, plainPage(T.title, '/lap-don', html`<p class="faults" role="alert">${T.tooLarge}</p>`), status)
}
