/** A cry for help that says nothing yet: "tôi bị lừa", "shop ko chịu", "giờ sao". Asking back helps more than any article. */
import { fold } from '../../../corpus/text/fold.ts'
import { normalise } from '../../../corpus/text/normalise.ts'

/** Words that carry no subject matter, folded. A message of these alone cannot be looked up. */
const EMPTY = new Set(
  ('toi minh em anh chi co chu bac ban ho no nguoi ta shop ben kia cai nay do kia vay the nay nhu gi sao nao thi la ma va voi cho hoi xin giup a oi nhe nha ha hong khong co duoc dang da vua moi roi gio bay phai lam can muon biet ' +
    'bi lua gat dao mat chiu giai quyet bo qua buc minh kho chiu that vong cuu khan gap dung sai luat quyen loi boi thuong loi viec van de vd hu huhu roi met chuyen van de su ra vao len xuong o ve tu den theo nua lai luon het qua lam ' +
    'nguoi tieu dung do khieu nai mua ve tu van ho tro dap an y kien nhieu it may bao').split(' '),
)

const MOST_WORDS = 10

export function isVague(question: string): boolean {
  const words = normalise(question).syllables.map((syllable) => fold(syllable.text))
  return words.length > 0 && words.length <= MOST_WORDS && words.every((word) => EMPTY.has(word) || word.length === 1)
}
