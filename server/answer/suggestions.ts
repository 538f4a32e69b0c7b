/** What a resident of a place may want to ask first: common troubles everywhere, the local plan where there is one. */
import type { Library } from '../../corpus/library.ts'
import type { FindPlace } from './understand/places.ts'

const EVERYWHERE = [
  'Mua hàng trên mạng, shop giao sai hàng thì làm sao?',
  'Điện thoại còn bảo hành mà cửa hàng không nhận sửa',
  'Shop nhận tiền rồi chặn liên lạc',
]

export function createGreeting(library: Library, findPlace: FindPlace) {
  return (locality: string | undefined) => {
    const place = locality === undefined ? null : findPlace('', locality)
    const local = place !== null && place.documents.length > 0 ? [`Ở ${library.metadataOf(place.documents[0] ?? '')?.place?.split(',')[0] ?? place.name}, ai lo việc bảo vệ người tiêu dùng?`] : []
    return { notice: NOTICE, suggestions: [...EVERYWHERE, ...local] }
  }
}

const NOTICE =
  'Mình là trợ lý AI, không phải cán bộ hay luật sư. Mình chỉ nói điều có trong văn bản luật, kèm điều khoản để bạn mở xem. Nội dung bạn nhắn được lưu để bạn xem lại; đừng gửi số căn cước, mật khẩu hay mã OTP.'
