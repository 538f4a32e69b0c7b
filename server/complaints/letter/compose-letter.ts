/** Puts a case and one of its filings into a letter. Pure: names of places and provisions are handed in. */
import type { Complaint, ComplaintForm, EvidenceItem, Filing } from '../complaint.ts'
import { isGroupFile } from '../gates.ts'
import { basisLines } from './basis-lines.ts'
import { LETTER_FORMS } from './forms.ts'
import { legalBasis } from './legal-basis.ts'
import { BLANK, item, paragraph, type Letter, type LetterSection } from './letter.ts'
import { contactSection, demandLines, senderSection, storySection, traderSection, transactionSection, type PlaceName } from './sections.ts'
import { evidenceFor, formFor, isUnnamed as staysUnnamedIn } from '../unnamed.ts'
import { longDay, upperFirst } from './wording.ts'
import { LETTER_WORDS } from './words.ts'

export interface LetterDeps {
  /** Short title of a document by its id: "Luật 19/2023/QH15". */
  readonly documentTitle: (documentId: string) => string
  readonly placeName: PlaceName
}

/** `confirmedAt` dates the letter: written again later, it says the same day. */
export type LetterCase = Pick<Complaint, 'code' | 'form'> & { readonly evidence: readonly EvidenceItem[] } & Partial<Pick<Complaint, 'confirmedAt' | 'groupCode'>>

/** What a letter is made for. Without an id the office is only a name. */
export type LetterFiling = Pick<Filing, 'kind' | 'officeName' | 'citations'> & Partial<Pick<Filing, 'officeId'>>

/** @param today ISO day put on the letter. */
export function composeLetter({ code, evidence: files, groupCode, ...letterCase }: LetterCase, filing: LetterFiling, today: string, deps: LetterDeps): Letter {
  const shape = LETTER_FORMS[filing.kind]
  const isNote = filing.kind === 'court'
  const isUnnamed = staysUnnamedIn(filing.kind, letterCase.form)
  // Unnamed or not is a matter of this letter; the sections read it from its form.
  const form = { ...formFor(filing.kind, letterCase.form), staysUnnamed: isUnnamed }
  const evidence = evidenceFor(filing.kind, letterCase.form, files)
  const sections = [
    senderSection(form, shape.role, deps.placeName),
    traderSection(form, deps.placeName, filing.kind),
    transactionSection(form),
    storySection(form, deps.placeName, groupCode),
    contactSection(form, filing.kind),
    { heading: demandsHeading(filing.kind), lines: namesDemands(filing.kind, form) ? demandLines(form) : [] },
    { heading: isNote ? 'Bước tiếp theo' : 'Đề nghị', lines: shape.ask(form) },
    { heading: 'Căn cứ', lines: basisLines(legalBasis(filing, form), deps.documentTitle) },
    { heading: isNote ? LETTER_WORDS.papers : LETTER_WORDS.attachments, lines: [...(form.proof ?? []), ...evidence.map(({ name }) => name)].map(item) },
    ...(isNote ? [] : [pledge(isUnnamed)]),
  ]
  return {
    kind: filing.kind,
    isNote,
    title: shape.title,
    subject: `${isNote ? '' : 'V/v: '}${shape.about}`,
    placeAndDay: upperFirst(`${signingPlace(form.residence, isUnnamed, deps.placeName)}${longDay(today)}`),
    recipients: isNote ? [] : [recipientOf(filing, form)],
    sections: sections.filter(({ lines }: LetterSection) => lines.length > 0),
    signature: isNote || isUnnamed ? null : { role: shape.role, name: form.name ?? '' },
    // The unnamed report beside it bears the same code: with it the trader would know who reported.
    footer: filing.kind === 'trader-claim' && letterCase.form.staysUnnamed === true ? '' : `Mã hồ sơ ${code}`,
  }
}

/** The office; the trader by name; a mediator that both sides have still to choose is left open for the hand. */
function recipientOf({ kind, officeId, officeName }: LetterFiling, form: ComplaintForm): string {
  if (kind === 'trader-claim') return form.traderName ?? BLANK
  return officeId === 'to-chuc-hoa-giai' ? `Tổ chức hòa giải ${BLANK}` : officeName
}

/** A report asks the office to act; what the person claims from the trader goes into it only for a group, which may not negotiate yet. */
function namesDemands(kind: LetterFiling['kind'], form: ComplaintForm): boolean {
  return kind === 'tip-off' ? isGroupFile(form) : kind !== 'crime-report'
}

function demandsHeading(kind: LetterFiling['kind']): string {
  return kind === 'trader-claim' ? 'Tôi yêu cầu' : 'Yêu cầu của tôi đối với bên kinh doanh'
}

/** Điều 5.5 and 59.2.b Luật 19/2023/QH15: whoever writes tells the truth. */
function pledge(isUnnamed: boolean): LetterSection {
  const who = isUnnamed ? 'Người viết' : 'Tôi'
  return { heading: 'Cam đoan', lines: [paragraph(`${who} cam đoan nội dung trên là đúng sự thật và chịu trách nhiệm về thông tin đã cung cấp (khoản 5 Điều 5 Luật 19/2023/QH15).`), paragraph(LETTER_WORDS.thanks)] }
}

/** "Hải Phòng, "; nothing where it would give an unnamed person away. */
function signingPlace(residence: string | undefined, isUnnamed: boolean, placeName: PlaceName): string {
  const full = residence === undefined || isUnnamed ? undefined : placeName(residence)
  const province = full?.split(', ').at(-1)?.replace(/^(?:thành phố|tỉnh)\s+/u, '')
  return province === undefined ? '' : `${province}, `
}
