/** Files that come with a form: in memory, limited in size and number before they are looked at. */
import type { Request, RequestHandler, Response } from 'express'
import multer from 'multer'
import { MAX_FILES, MAX_FILE_BYTES } from '../complaints/evidence/read-upload.ts'

export interface Upload {
  readonly name: string
  readonly bytes: Buffer
}

/** The carried case is the largest field of a form. */
const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: MAX_FILE_BYTES, files: MAX_FILES, fields: 20, fieldSize: 200_000, headerPairs: 30, parts: 40 } }).array('files', MAX_FILES)

/** @param refuse answers when a file is too large, there are too many, or the form is broken: what its reader throws is always the sender's */
export function receiveFiles(refuse: (response: Response, status: number) => void): RequestHandler {
  return (request, response, next) => {
    upload(request, response, (fault: unknown) => {
      if (fault === undefined || fault === null) return next()
      refuse(response, fault instanceof multer.MulterError ? 413 : 400)
    })
  }
}

/** Browsers send names as UTF-8; the form format reads them as Latin-1. An empty file field sends an empty file. */
export function filesOf(request: Request): Upload[] {
  const files = Array.isArray(request.files) ? request.files : []
  return files.filter(({ buffer }) => buffer.length > 0).map(({ originalname, buffer }) => ({ name: Buffer.from(originalname, 'latin1').toString('utf8'), bytes: buffer }))
}
