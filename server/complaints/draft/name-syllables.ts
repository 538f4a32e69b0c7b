/** Whether words typed in small letters look like a name: "minh phat" does, "ven bien" does not. */
import { fold } from '../../../corpus/text/fold.ts'
import { isSyllable } from '../../../corpus/text/syllable.ts'

/** Syllables of shops' and people's names. */
const IN_NAMES = `
an anh ánh ái âu ba bác bắc bách bảo bảy bích bình bông cẩm cát cầu chi châu chí cường danh dân diễm diệp dung dũng duy duyên dương đại đào đạt
đăng điền định đoàn đông đồng đức gia giang hà hai hải hạnh hằng hào hạ hân hậu hiền hiếu hiệp hòa hoa hoài hoàng hoàn hồng huệ hùng huy huyền hương
hưng kha khải khang khánh khoa khôi kiên kiệt kim kỳ lâm lam lan lành lê liên linh lộc lợi long lụa luân lương ly mai mận mạnh mây minh mơ mỹ nam nga
ngân nghĩa ngọc nguyên nguyễn nguyệt nhã nhân nhật nhi nhung như phát phan phong phú phúc phước phương phượng quang quân quế quốc quý quyên quỳnh sang
sao sáu sen sinh sơn sương tài tâm tám tân tấn thái thạch thắng thanh thành thảo thắm thế thiên thiện thịnh thoa thọ thống thu thuận thủy thúy thư
thương tiến tín tình toàn trang trâm trần trí triệu trinh trọng trúc trung trường tú tư tuấn tùng tuyền tuyết tường út uyên vân văn vạn vàng việt vinh
vĩnh vũ vương vy xanh xinh xuân yên yến đẹp nhất tốt tích con cưng
`
const known = new Set(IN_NAMES.trim().split(/\s+/u).flatMap((word) => [word, fold(word)]))

const wordsOf = (said: string): string[] => said.toLowerCase().split(/\s+/u)
const isForeign = (word: string): boolean => !isSyllable(word, true)

export const isWhollyForeign = (said: string): boolean => wordsOf(said).every(isForeign)

export const isAllNames = (said: string): boolean => wordsOf(said).every((word) => known.has(word))

/** Half of the words are of names, or no Vietnamese at all. */
export function isNameLike(said: string): boolean {
  const all = wordsOf(said)
  return all.filter((word) => known.has(word) || isForeign(word)).length * 2 >= all.length
}
