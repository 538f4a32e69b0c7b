/** What kind of answer is wanted, read from the folded question by small patterns. */
import type { Wants } from './understanding.ts'

const PATTERNS: Readonly<Record<keyof Wants, RegExp>> = {
  fine: /\b(phat|xu phat|muc phat|bi phat|tien phat|bi xu ly|che tai|fine[ds]?|penalt)/u,
  deadline: /\b(bao lau|may ngay|may hom|bao nhieu ngay|thoi han|han (?:la|chot|cuoi)|khi nao|trong vong|cham nhat|deadline|how long|bao gio|mat bao)/u,
  definition: /\b(la gi|nghia la|the nao la|duoc hieu|dinh nghia|khai niem|hieu sao|what is|what does .* mean|la ai|goi la)/u,
  office: /\b(o dau|cho nao|co quan nao|ai (?:giai quyet|xu ly|lo|chiu)|gui (?:cho )?(?:ai|dau|den dau)|goi (?:so|cho ai|ai)|bao (?:cho )?ai|keu ai|hotline|tong dai|where|who (?:can|do|should))/u,
  plan: /\b(ke hoach|chi tieu|(?:phuong|xa|tinh|thanh pho|cho|que) (?:toi|minh|em|ta|tui|nay)|ubnd (?:phuong|xa|tinh|thanh pho)|so cong thuong|nhiem vu|chu tri|bao cao truoc|phu luc|su kien|tin bai|to dan pho|tinh uy|dang uy|phan cong)/u,
  effect: /\b(co hieu luc|het hieu luc|con hieu luc|hieu luc (?:tu|khi|ngay)|ap dung (?:tu|khi nao|chua|khong)|(?:luat|nghi dinh|quy dinh) (?:nao|cu|moi|20\d\d)(?=\b.{0,40}\b(?:ap dung|dung|duoc|chua|khong)\b|[ ?.!]*$)|(?:theo|dung|ap dung) (?:luat|nghi dinh|quy dinh) (?:nao|cu|moi|20\d\d)|hoi do .{0,40}(?:luat|co quan|ai)|in force|take effect)/u,
}

export function readWants(foldedQuestion: string): Wants {
  return {
    fine: PATTERNS.fine.test(foldedQuestion),
    deadline: PATTERNS.deadline.test(foldedQuestion),
    definition: PATTERNS.definition.test(foldedQuestion),
    office: PATTERNS.office.test(foldedQuestion),
    plan: PATTERNS.plan.test(foldedQuestion),
    effect: PATTERNS.effect.test(foldedQuestion),
  }
}

/** What the law says is asked, and no step: "là gì", "phạt bao nhiêu", "bao lâu", "có hiệu lực chưa". */
export function asksForRule({ definition, fine, effect, deadline }: Wants): boolean {
  return definition || fine || effect || deadline
}
