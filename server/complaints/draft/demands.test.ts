import { describe, expect, it } from 'vitest'
import { readDemands } from './demands.ts'
import { readWith } from './testing.ts'

describe('what the resident asks for', () => {
  it.each([
    ['Tôi muốn đổi máy, hoàn tiền và xin lỗi', ['exchange', 'refund', 'apology']],
    ['toi muon tra hang lay lai tien', ['return', 'refund']],
    ['toi doi lai tien', ['refund']],
    ['toi van muon boi thuong', ['compensation']],
    ['e mún hoàn tiền', ['refund']],
    ['Em không muốn sửa nữa, em muốn đổi máy mới', ['exchange']],
    ['Tôi yêu cầu họ ngừng gọi điện', ['stop']],
    ['làm sao lấy lại tiền', ['refund']],
    ['ra cửa hàng đòi đổi giày', ['exchange']],
    ['cho em xin lại tiền', ['refund']],
    ['yêu cầu họ lấy hàng về trả tiền tôi', ['return', 'refund']],
    ['đổi cái mới cho em là được', ['exchange']],
    ['họ phải trả lại phần dôi ra', ['refund']],
    ['toi doi tra lai dung 1 trieu', ['refund']],
    ['tôi muốn lấy lại 100 triệu', ['refund']],
  ])('%s', (said, demands) => expect(readWith(readDemands, said)).toEqual({ demands }))

  it.each([['shop không cho đổi'], ['Shop xin lỗi rồi nhưng không hoàn tiền'], ['dạ em xin lỗi cho em hỏi'], ['shop bắt em trả hàng'], ['tôi muốn hỏi hàng online được đổi trả trong bao lâu'], ['shipper bat tra tien'], ['tôi phải trả lại máy'], ['không ai đòi tiền nong gì']])(
    '%s is no demand', (said) => expect(readWith(readDemands, said)).toEqual({}))
})
