/** Everything of ours that rests on a provision: what has to be read again when it changes. */
import { GUIDE_SECTIONS, type GuideSection } from '../../corpus/content/guide.ts'
import { isWithin } from '../../corpus/law/provision-id.ts'
import type { LibraryData } from '../../corpus/library.ts'

export interface Touched {
  /** "hướng dẫn mua-online-…", "câu hỏi mẫu (5)", "ca kiểm thử fine-004" */
  readonly what: string
  readonly where: string
}

export interface OwnContent {
  readonly data: LibraryData
  /** Golden cases by id with the provisions they name. */
  readonly cases: readonly { readonly id: string; readonly primary: readonly string[] }[]
  /** Deadline rules by id with their provision. */
  readonly deadlines: readonly { readonly id: string; readonly provision: string }[]
}

export function touchedBy(id: string, own: OwnContent): Touched[] {
  const near = (other: string) => isWithin(other, id) || isWithin(id, other)
  const { data } = own
  const questions = Object.entries(data.questions).filter(([key]) => isWithin(key, id)).reduce((sum, [, texts]) => sum + texts.length, 0)
  const guides = data.guides.filter((guide) => [...guide.primary, ...citationsOf(guide)].some(near))
  return [
    ...(questions > 0 ? [{ what: `câu hỏi mẫu (${questions})`, where: `corpus/questions/${id.split('#')[0]}.yaml` }] : []),
    ...guides.map((guide) => ({ what: `hướng dẫn ${guide.id}`, where: `corpus/guides/${guide.id}.md` })),
    ...data.premises.filter((premise) => premise.correction.some((sentence) => sentence.citations.some(near))).map((premise) => ({ what: `điều hay hiểu sai ${premise.id}`, where: 'corpus/premises.yaml' })),
    ...data.emergencies.filter((emergency) => emergency.then.some((sentence) => sentence.citations.some(near))).map((emergency) => ({ what: `khẩn cấp ${emergency.kind}`, where: 'corpus/emergencies.yaml' })),
    ...data.amendments.filter((amendment) => near(amendment.basis) || amendment.affects.some(near)).map((amendment) => ({ what: `thay đổi thẩm quyền ${amendment.id}`, where: 'corpus/amendments.yaml' })),
    ...data.offices.filter((office) => office.must.some((duty) => duty.citations.some(near))).map((office) => ({ what: `cơ quan ${office.id}`, where: 'corpus/offices' })),
    ...own.deadlines.filter((deadline) => near(deadline.provision)).map((deadline) => ({ what: `thời hạn ${deadline.id}`, where: 'corpus/deadlines.yaml' })),
    ...own.cases.filter((each) => each.primary.some(near)).map((each) => ({ what: `ca kiểm thử ${each.id}`, where: 'evals/cases' })),
  ]
}

function citationsOf(guide: LibraryData['guides'][number]): string[] {
  const sections = (Object.keys(GUIDE_SECTIONS) as GuideSection[]).flatMap((section) => guide.sections[section])
  return [...sections, ...guide.shortEn].flatMap((sentence) => sentence.citations)
}
