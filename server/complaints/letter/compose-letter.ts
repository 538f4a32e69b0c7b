/** Puts a case and one of its filings into a letter. Pure: names of places and provisions are handed in. */
import { documentIdOf, parseProvisionId } from '../../../corpus/law/provision-id.ts'
import { labelPath } from '../../../corpus/law/reference.ts'
import type { Complaint, EvidenceItem, Filing } from '../complaint.ts'
import { LETTER_FORMS } from './forms.ts'
import { legalBasis } from './legal-basis.ts'
import { BLANK, item, paragraph, type Letter, type LetterLine, type LetterSection } from './letter.ts'
import { contactSection, demandLines, senderSection, storySection, traderSection, transactionSection, type PlaceName } from './sections.ts'
import { evidenceFor, formFor, isUnnamed as staysUnnamedIn } from '../unnamed.ts'
import { longDay } from './wording.ts'

export interface LetterDeps {
  /** Short title of a document by its id: "Luật 19/2023/QH15". */
  readonly documentTitle: (documentId: string) => string
  readonly placeName: PlaceName
}

/** `confirmedAt` dates the letter: written again later, it says the same day. */
export type LetterCase = Pick<Complaint, 'code' | 'form'> & { readonly evidence: readonly EvidenceItem[] } & Partial<Pick<Complaint, 'confirmedAt' | 'groupCode'>>

/** @param today ISO day put on the letter. */
export function composeLetter({ code, evidence: files, groupCode, ...letterCase }: LetterCase, filing: Pick<Filing, 'kind' | 'officeName' | 'citations'>, today: string, deps: LetterDeps): Letter {
  const shape = LETTER_FORMS[filing.kind]
  const isNote = filing.kind === 'court'
  const isUnnamed = staysUnnamedIn(filing.kind, letterCase.form)
  // Unnamed or not is a matter of this letter; the sections read it from its form.
  const form = { ...formFor(filing.kind, letterCase.form), staysUnnamed: isUnnamed }
  const evidence = evidenceFor(filing.kind, letterCase.form, files)
  const sections = [
    senderSection(form, shape.role, deps.placeName),
    traderSection(form, deps.placeName),
    transactionSection(form),
    storySection(form, deps.placeName, groupCode),
    contactSection(form),
    { heading: 'Yêu cầu của tôi đối với bên kinh doanh', lines: filing.kind === 'crime-report' ? [] : demandLines(form) },
    { heading: isNote ? 'Bước tiếp theo' : 'Đề nghị', lines: shape.ask(form) },
    { heading: 'Căn cứ', lines: basisLines(legalBasis(filing.kind, form, filing.citations), deps.documentTitle) },
    ...(isNote ? [] : [pledge(isUnnamed)]),
  ]
  return {
    kind: filing.kind,
    isNote,
    title: shape.title,
    subject: `${isNote ? '' : 'V/v: '}${shape.about}`,
    placeAndDay: `${signingPlace(form.residence, isUnnamed, deps.placeName)}${longDay(today)}`,
    recipients: isNote ? [] : [filing.kind === 'trader-claim' ? (form.traderName ?? BLANK) : filing.officeName],
    sections: sections.filter(({ lines }: LetterSection) => lines.length > 0),
    attachments: [...(form.proof ?? []), ...evidence.map(({ name }) => name)],
    signature: isNote || isUnnamed ? null : { role: shape.role, name: form.name ?? '' },
    // The unnamed report beside it bears the same code: with it the trader would know who reported.
    footer: filing.kind === 'trader-claim' && letterCase.form.staysUnnamed === true ? '' : `Mã hồ sơ ${code}`,
  }
}

/** One line a document: "Luật 19/2023/QH15: khoản 5 Điều 4; điểm e khoản 1 Điều 10". */
function basisLines(ids: readonly string[], documentTitle: LetterDeps['documentTitle']): LetterLine[] {
  const byDocument = new Map<string, string[]>()
  for (const id of ids) {
    const parsed = parseProvisionId(id)
    if (parsed !== undefined) byDocument.set(documentIdOf(id), [...(byDocument.get(documentIdOf(id)) ?? []), labelPath(parsed.path)])
  }
  return [...byDocument].map(([document, places]) => item(`${documentTitle(document)}: ${places.join('; ')}.`))
}

/** Điều 5.5 and 59.2.b Luật 19/2023/QH15: whoever writes tells the truth. */
function pledge(isUnnamed: boolean): LetterSection {
  const who = isUnnamed ? 'Người viết' : 'Tôi'
  return { heading: 'Cam đoan', lines: [paragraph(`${who} cam đoan nội dung trên là đúng sự thật và chịu trách nhiệm về thông tin đã cung cấp (khoản 5 Điều 5 Luật 19/2023/QH15).`)] }
}

/** "Hải Phòng, "; nothing where it would give an unnamed person away. */
function signingPlace(residence: string | undefined, isUnnamed: boolean, placeName: PlaceName): string {
  const full = residence === undefined || isUnnamed ? undefined : placeName(residence)
  const province = full?.split(', ').at(-1)?.replace(/^(?:thành phố|tỉnh)\s+/u, '')
  return province === undefined ? '' : `${province}, `
}
