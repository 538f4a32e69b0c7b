/** Which local plans hold where the person is. A plan never speaks for another place. */
import type { Library } from '../../../corpus/library.ts'
import { foldedWords } from '../../../corpus/text/normalise.ts'
import type { PlaceFound } from './understanding.ts'

export type FindPlace = (question: string, locality: string | undefined) => PlaceFound | null

interface PlanPlace {
  readonly documentId: string
  /** "phường Bắc Kạn, tỉnh Thái Nguyên" → ["phuong bac kan", "tinh thai nguyen"], innermost first. */
  readonly parts: readonly string[]
}

const KINDS = /^(phuong|xa|dac khu|tinh|thanh pho|tp|thi tran|quan|huyen|thi xa) /u
/** A place named in a question, whoever it belongs to: "phường Hàng Mã", "tỉnh Nghệ An". */
const NAMED = /(?:^| )((?:phuong|xa|dac khu|tinh|thanh pho|tp|quan|huyen|thi xa) (?!toi\b|minh\b|em\b|nay\b|ta\b|nao\b|co\b|phai\b|se\b|la\b|o\b|ben\b|bao\b|giai\b|lam\b|dang\b|hoi\b|khong\b|chi\b|va\b|cua\b|da\b|thi\b|uy\b|doi\b|hoa\b|de\b|thuoc\b|phuong\b|xu\b|thong\b|hang\b|ho\b|dang uy\b)\S+(?: \S+)?)/u

/** @param provinces folded names of provinces, so that one named without its kind is recognised ("ở Hải Phòng"). */
export function createFindPlace(library: Library, provinces: readonly string[]): FindPlace {
  const plans: PlanPlace[] = library.documents.flatMap(({ metadata }) =>
    metadata.kind === 'ke-hoach' && metadata.place !== null ? [{ documentId: metadata.id, parts: metadata.place.split(',').map((part) => foldedWords(part).join(' ')) }] : [])

  return (question, locality) => {
    const asked = placeIn(foldedWords(question).join(' '))
    if (asked !== undefined) return { ...asked, from: 'question' }
    if (locality === undefined || locality.trim() === '') return null
    const words = foldedWords(locality.replaceAll('-', ' ')).join(' ')
    const found = placeIn(words)
    return { name: locality, documents: found?.documents ?? [], from: 'locality' }
  }

  function placeIn(words: string): { name: string; documents: string[] } | undefined {
    const padded = ` ${words} `
    const inner = plans.filter((plan) => mentions(padded, plan.parts[0] ?? ''))
    if (inner[0] !== undefined) return { name: placeName(inner[0].documentId), documents: [...new Set(inner.flatMap(plansAround))] }
    const province = provinces.find((name) => padded.includes(` ${name} `))
    if (province !== undefined) return { name: province, documents: plans.filter((plan) => plan.parts.length === 1 && bare(plan.parts[0] ?? '') === province).map((plan) => plan.documentId) }
    const named = NAMED.exec(words)?.[1]
    return named === undefined ? undefined : { name: named, documents: [] }
  }

  function mentions(padded: string, part: string): boolean {
    const name = bare(part)
    if (/^(phuong|xa)/u.test(part)) return padded.includes(` ${part} `) || padded.includes(` ${part.replace(/^phuong/u, 'p')} `) || (padded.includes(` ${name} `) && !provinces.includes(name))
    return padded.includes(` ${name} `)
  }

  /** The ward's own plan and that of the province around it. */
  function plansAround(inner: PlanPlace): string[] {
    const outer = inner.parts.slice(1).map(bare)
    return [inner.documentId, ...plans.filter((plan) => plan !== inner && plan.parts.length === 1 && outer.includes(bare(plan.parts[0] ?? ''))).map((plan) => plan.documentId)]
  }

  function placeName(documentId: string): string {
    return library.documentById(documentId)?.metadata.place ?? documentId
  }
}

function bare(part: string): string {
  return part.replace(KINDS, '')
}
