/** Visible strings of the complaint pages. */
export const T = {
  title: 'Lập đơn',
  steps: ['Kể chuyện', 'Kiểm lại', 'Xác nhận', 'Nhận mã'],
  stepOf: (step: number) => `Bước ${step} trên 4`,
  story: {
    lead: 'Kể như bạn kể cho người thân. Trợ lý điền sẵn đơn từ lời bạn; bạn sửa lại rồi mới quyết định. Chưa có gì được gửi đi.',
    label: 'Chuyện của bạn', hint: 'Nên có: mua gì, ở đâu, ngày nào, bao nhiêu tiền, chuyện gì xảy ra, bạn muốn gì, bạn sống ở đâu. Không ghi số căn cước, mật khẩu, mã OTP.',
    go: 'Tiếp tục', blank: 'Tôi tự điền từ đầu', empty: 'Hãy viết vài câu về chuyện của bạn, hoặc chọn "Tôi tự điền từ đầu".',
    lost: 'Không mở được cuộc trò chuyện. Bạn kể lại ở đây, hoặc quay về trang chat.',
  },
  edit: {
    lead: 'Đây là những gì trợ lý đọc được. Sửa chỗ sai, thêm chỗ thiếu. Ô nào không có thì để trống.',
    from: 'Lấy từ lời bạn:', fromStory: 'Đọc từ câu chuyện của bạn.',
    unknown: 'Chưa chọn', yes: 'Có', no: 'Không', faults: 'Cần sửa trước khi đi tiếp', missing: 'Hãy điền giúp', elsewhere: 'Việc này nên gửi nơi khác',
    check: 'Xem đơn', anyway: 'Xem đơn với chỗ trống', urgent: 'Làm ngay',
  },
  review: {
    lead: 'Đọc lại lần cuối. Bạn bấm xác nhận thì hồ sơ mới được lập.', letters: 'Đơn sẽ lập', to: 'Gửi tới', why: 'Vì sao', basis: 'Căn cứ', rule: 'quy tắc', or: 'Hoặc gửi', preview: 'Đọc đơn',
    gates: 'Nơi nhận có thể từ chối vì', choose: 'Bạn muốn lập đơn nào', chooseHint: 'Chỉ đơn bạn chọn mới được lập. Đơn gửi bên bán bạn tự gửi đi.', further: '(đơn kèm, không bắt buộc)', stopped: '(xem lý do ở trên)', notThis: 'Không lập đơn này', proof: 'Ảnh, giấy tờ kèm theo (nếu có)', deadlines: 'Thời hạn theo luật',
    needTruth: 'Hãy đánh dấu cam đoan đúng sự thật.', needConsent: 'Cần bạn đồng ý cho lưu thông tin của hồ sơ. Nếu không đồng ý, bạn vẫn có thể tự chép đơn ở trên.', stops: 'Sửa những điểm trên thì mới lập hồ sơ được.',
    fine: '(Điều 61b Nghị định 98/2020, sửa bởi Nghị định 24/2025.)', back: 'Sửa lại', confirm: 'Xác nhận và nhận mã',
  },
  receipt: {
    title: 'Hồ sơ đã lập', lead: 'Ghi lại hai mã này. Mã bí mật chỉ hiện một lần và không cấp lại được.', code: 'Mã hồ sơ', secret: 'Mã bí mật', print: 'In trang này', copy: 'Chép hai mã', copied: 'Đã chép',
    downloads: 'Tải về', pdf: 'Đơn PDF để in và ký', docx: 'Đơn Word để sửa', calendar: 'Lịch thời hạn cho điện thoại', next: 'Việc tiếp theo', follow: 'Theo dõi hồ sơ',
    nextToTrader: 'In đơn, ký tên, gửi cho bên bán theo cách còn bằng chứng ngày nhận (bưu điện có báo phát, thư điện tử, tin nhắn trên sàn). Thời hạn của bên bán tính từ ngày họ nhận được: hãy mở "Theo dõi hồ sơ" và ghi ngày ấy.',
    nextToOffice: 'Hồ sơ chờ chuyển tới nơi nhận. Chỉ khi nơi nhận xác nhận thì trạng thái mới đổi thành "đã tiếp nhận".',
  },
  case: {
    next: 'Bước tiếp theo', nextLead: 'Bạn tự quyết định. Chọn đúng tình huống, trợ lý soạn sẵn đơn cho bước ấy từ hồ sơ này.', due: 'Đến lúc',
    group: 'Hồ sơ nhóm', groupLead: 'Nhiều người cùng bị thiệt hại mà chưa xác định đủ thì chưa được thương lượng, hòa giải. Gửi mã nhóm này cho người cùng bị: khi lập đơn, họ ghi mã vào ô "Mã hồ sơ nhóm".', groupCode: 'Mã nhóm', groupCount: (members: number, declared: number) => `Đã có ${members} hồ sơ trong nhóm; người mở nhóm khai ${declared} người.`, groupCounted: 'Nhóm đã xác định đủ người bị thiệt hại.', groupSure: 'Nhóm đã đủ người', groupHint: 'Chỉ bấm khi bạn chắc không còn ai khác bị thiệt hại mà chưa có trong nhóm.',
    chat: 'Hỏi tiếp trợ lý', zalo: 'Nhắn qua Zalo', silence: 'Thôi báo tin qua thư điện tử', letters: 'Đơn của bạn',
    title: 'Hồ sơ của bạn', lead: 'Nhập mã hồ sơ và mã bí mật.', code: 'Mã hồ sơ', secret: 'Mã bí mật', open: 'Mở hồ sơ', notFound: 'Không có hồ sơ nào khớp với mã và mã bí mật này. Hãy kiểm tra lại từng chữ.',
    state: 'Tình trạng', timeline: 'Đã xảy ra', deadlines: 'Thời hạn', evidence: 'Bằng chứng', add: 'Thêm ảnh, PDF', addHint: 'Ảnh JPG, PNG, WEBP hoặc PDF, mỗi tệp tới 10 MB, tối đa 10 tệp. Vị trí chụp ghi trong ảnh được xóa.', send: 'Tải lên', added: 'Đã nhận tệp.', tooLarge: 'Tệp lớn quá 10 MB, quá nhiều tệp hoặc đường truyền bị ngắt giữa chừng. Chưa tệp nào được nhận.',
    result: 'Kết quả', solved: 'Đã được giải quyết', unsolved: 'Chưa được giải quyết', withdraw: 'Rút hồ sơ', withdrawHint: 'Rút rồi thì nơi nhận không giải quyết tiếp. Bạn vẫn lập được hồ sơ mới.', withdrawSure: 'Tôi muốn rút hồ sơ này', done: 'Đã ghi nhận.', badDay: 'Ngày chưa đúng, hoặc ở tương lai. Hãy chọn lại.',
    note: 'Ghi ngày nhận để tính thời hạn', noteWhat: 'Việc gì', noteDay: 'Ngày nào', noteSave: 'Ghi ngày',
    data: 'Dữ liệu của bạn', copy: 'Tải bản sao dữ liệu', erase: 'Xóa hồ sơ', eraseHint: 'Xóa hẳn hồ sơ và bằng chứng khỏi máy chủ này. Đơn đã tới nơi nhận thì nơi nhận vẫn giữ bản của họ.', eraseSure: 'Tôi muốn xóa hẳn', erased: 'Đã xóa hồ sơ', erasedText: 'Hồ sơ và mọi tệp kèm theo đã được xóa. Mã hồ sơ không còn dùng được.', proof: 'Dấu ghi việc xóa', refused: 'Bước này chưa làm được ở tình trạng hiện nay của hồ sơ.',
  },
  deadlines: { until: 'đến hết', latest: 'hoặc muộn nhất', because: 'vì có ngày nghỉ chưa được xác nhận', over: 'Đã quá hạn', running: 'Đang tính', 'not-started': 'Chưa bắt đầu', from: 'Tính từ', none: 'Chưa có thời hạn nào đang chạy.', condition: 'Điều kiện' },
  route: {
    badPlace: 'Chưa rõ nơi này. Viết như: phường Bắc Kạn, Thái Nguyên.',
    title: 'Xem tuyến gửi', lead: 'Dành cho cán bộ: dán câu chuyện, xem trợ lý hiểu thế nào, gửi nơi nào, theo quy tắc nào. Không lưu gì.', story: 'Câu chuyện', place: 'Nơi tiếp nhận (nếu có)', show: 'Xem tuyến', facts: 'Đã hiểu', questions: 'Cần hỏi thêm', calls: 'Làm ngay', unknown: 'chưa rõ',
    values: {
      consumer: 'Người tiêu dùng với bên bán', 'business-purchase': 'Mua để kinh doanh', 'private-sale': 'Hai cá nhân', labour: 'Lao động', 'public-authority': 'Cơ quan nhà nước',
      poisoning: 'Ngộ độc', injury: 'Bị thương', 'fire-explosion': 'Cháy, nổ', 'money-transferred': 'Vừa chuyển tiền cho kẻ lừa', threat: 'Bị đe dọa',
    } as Readonly<Record<string, string>>,
    names: { matter: 'Quan hệ', danger: 'Nguy cấp', sector: 'Lĩnh vực', conduct: 'Hành vi', wants: 'Mong muốn', tried: 'Đã làm với bên bán', online: 'Mua từ xa', manyUncounted: 'Nhiều người, chưa đếm đủ', value: 'Giá trị', residence: 'Nơi sống', happened: 'Nơi xảy ra' },
  },
  crossSite: 'Yêu cầu này đến từ trang khác nên không được nhận. Hãy mở trang Lập đơn và làm lại.',
  tooLarge: 'Nội dung gửi lên quá dài hoặc không đọc được. Hãy quay lại và rút gọn.',
  tooMany: 'Bạn thử hơi nhiều lần. Hãy chờ một phút rồi thử lại.',
} as const
