/** Who is at the desk: a signed cookie that holds the officer's id and when it ends; a revoked officer is out at the next click. */
import cookieSession from 'cookie-session'
import type { Request, RequestHandler } from 'express'
import { z } from 'zod'
import type { OfficeDesk } from '../complaints/desk/office-desk.ts'
import type { Officer } from '../storage/repositories/officers.ts'

const HOURS = 10
const LASTS_MS = HOURS * 3_600_000
const Session = z.object({ officer: z.string().max(60), until: z.number() })

export function deskSession(key: string): RequestHandler {
  const session = cookieSession({ name: 'ban-tiep-nhan', keys: [key], maxAge: LASTS_MS, httpOnly: true, sameSite: 'strict', path: '/ban-tiep-nhan' })
  // Behind a proxy that speaks HTTPS the cookie never travels in the clear.
  return (request, response, next) => void session(request, response, () => {
    if (request.secure) request.sessionOptions.secure = true
    next()
  })
}

/** A browser forgets an old cookie by itself; whoever copied it does not. */
export async function officerOf(request: Pick<Request, 'session'>, desk: Pick<OfficeDesk, 'officerById'>, now: Date): Promise<Officer | undefined> {
  const session = Session.safeParse(request.session)
  return session.success && session.data.until > now.getTime() ? desk.officerById(session.data.officer) : undefined
}

export function enter(request: Pick<Request, 'session'>, officer: Officer, now: Date): void {
  request.session = { officer: officer.id, until: now.getTime() + LASTS_MS }
}

export function leave(request: Request): void {
  request.session = null
}
