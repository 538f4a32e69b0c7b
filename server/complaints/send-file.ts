/** A file as a download, never as a page: what a resident uploaded is not shown on our origin. */
import type { Response } from 'express'

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** @param type a short name above, or a media type. */
export function sendFile(response: Response, type: string, name: string, bytes: Buffer): void {
  response.set({ 'Content-Type': TYPES[type] ?? type, 'Content-Security-Policy': "default-src 'none'; sandbox", 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` })
  response.send(bytes)
}
