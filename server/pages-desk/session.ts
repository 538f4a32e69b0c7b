/** Who is at the desk: a signed cookie that holds the officer's id and nothing else; a revoked officer is out at the next click. */
import cookieSession from 'cookie-session'
import type { Request, RequestHandler } from 'express'
import { z } from 'zod'
import type { OfficeDesk } from '../complaints/desk/office-desk.ts'
import type { Officer } from '../storage/repositories/officers.ts'

const HOURS = 10
const Session = z.object({ officer: z.string().max(60) })

export function deskSession(key: string): RequestHandler {
  const session = cookieSession({ name: 'ban-tiep-nhan', keys: [key], maxAge: HOURS * 3_600_000, httpOnly: true, sameSite: 'strict', path: '/ban-tiep-nhan' })
  // Behind a proxy that speaks HTTPS the cookie never travels in the clear.
  return (request, response, next) => void session(request, response, () => {
    if (request.secure) request.sessionOptions.secure = true
    next()
  })
}

export async function officerOf(request: Request, desk: Pick<OfficeDesk, 'officerById'>): Promise<Officer | undefined> {
  const session = Session.safeParse(request.session)
  return session.success ? desk.officerById(session.data.officer) : undefined
}

export function enter(request: Request, officer: Officer): void {
  request.session = { officer: officer.id }
}

export function leave(request: Request): void {
  request.session = null
}
