/** What goes with an e-mail to an office: the letter, then the evidence; of a supplement only what is new. */
import type { Complaint, Filing } from '../complaint.ts'
import type { Complaints } from '../../storage/repositories/complaints.ts'
import type { EvidenceFiles } from '../evidence/files.ts'
import type { LetterCase } from '../letter/compose-letter.ts'
import type { Attachment } from './mail.ts'
import type { OfficeMessage } from './payload.ts'

export interface AttachmentsDeps {
  readonly complaints: Pick<Complaints, 'byId'>
  readonly files: Pick<EvidenceFiles, 'read'>
  readonly render: (letterCase: LetterCase, filing: Pick<Filing, 'kind' | 'officeName' | 'citations'>, format: 'pdf') => Promise<Buffer>
}

/** Read when the message goes, not when it was written: a case erased meanwhile has none. */
export function createAttachments({ complaints, files, render }: AttachmentsDeps) {
  return async (message: OfficeMessage, complaintId: string): Promise<Attachment[]> => {
    if (message.schema === 'consumer-complaint-withdrawal/1') return []
    const complaint = (await complaints.byId(complaintId))?.complaint
    if (complaint === undefined) return []
    const evidence = await Promise.all(message.evidence.flatMap(({ id, name, type }) => (id === undefined || !has(complaint, id) ? [] : [files.read(id).then((content) => ({ filename: name, content, contentType: type }))])))
    if (message.schema === 'consumer-complaint-supplement/1') return evidence
    const filing = { kind: message.kind, officeName: message.office.name, citations: message.rule.citations }
    const letter = await render({ ...complaint, form: message.form, evidence: message.evidence.map((item) => ({ ...item, id: item.id ?? '' })) }, filing, 'pdf')
    return [{ filename: `${message.code}.pdf`, content: letter, contentType: 'application/pdf' }, ...evidence]
  }
}

const has = ({ evidence }: Complaint, id: string) => evidence.some((item) => item.id === id)
