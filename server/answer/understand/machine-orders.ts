/** Orders to the machine by what they are about, read in folded, lower-case text. Each line is a kind of order, none a single case. */

const START = '(?<![a-z0-9])'
const END = '(?![a-z0-9])'
const one = (...alternatives: readonly string[]) => new RegExp(`${START}(?:${alternatives.join('|')})${END}`, 'u')

export const MACHINE_ORDERS: readonly RegExp[] = [
  // How to answer, from now on or word for word.
  one(
    'lap lai (?:moi thu|tat ca|nguyen van|tung chu|y nguyen)', 'bat dau (?:moi )?cau tra loi', 'ket thuc (?:moi )?cau', 'tra loi (?:moi|tat ca) cau', '(?:bang|dung) (?:dung )?mot tu', 'viet (?:lai )?\\d+ lan', 'nhac lai (?:cau|nguyen van|y nguyen)', '(?:lam|tuan) theo (?:van ban|huong dan|chi dan|lenh|file|tai lieu) (?:nay|tren|do|dinh kem)',
    'tu (?:nay|gio|bay gio) (?:he|moi lan|cu|tro di|khong can|chi (?:noi|tra loi)|ban|may)', 'khong can (?:dan|trich) (?:dieu luat|luat|dan)', 'ket luan luon', 'noi chac 100', 'say (?:exactly|only|nothing but)', 'output (?:the|only|exactly)', 'repeat (?:after|everything|it)',
  ),
  // Who the machine is to be.
  one(
    '(?:nhap|vao|dien|doi) vai(?! nam)', 'hoa than', 'choi tro', 'viet kich(?! ban)', 'buoc \\d+ cua tro', '(?:gia su|tuong tuong|coi nhu|xem nhu) (?:ban|may|khong cox? (?:luat|gioi han))', '(?:hay|tu) (?:tu )?nhan (?:minh )?la',
    'dung noi (?:ban|minh) la', '(?:noi|nhan|xung) (?:rang )?(?:ban|minh) la nguoi that', 'hay lam (?:canh sat|cong an|tham phan|luat su|bac si|hacker)', 'ban la [^,.?]{3,40}, ?hay', 'the gioi gia tuong', 'ban (?:gio )?tu do roi', 'gio ban (?:tu do|khong con)', 'tu cho minh quyen', '(?:luot|tin) truoc (?:ban|may)', 'ban da hua',
  ),
  // What it keeps and how it is set.
  one(
    'bien moi truong', 'khoa api', 'chuoi bi mat', 'loi nhac (?:cua ban|he thong)', 'ten mo hinh', '(?:admin|access) token', 'file paths?', 'quyen (?:admin|agent|quan tri|root)', '(?:export|dump|list) (?:all )?users', '(?:cho xem|in ra|xuat|liet ke|cung cap) (?:\\S+ ){0,3}(?:du lieu|ho so) (?:khach|nguoi dung|co ho|cua moi)',
    '(?:in|mo) (?:ra )?ho so (?:so )?\\d+', 'in (?:ra )?ho so', 'che do (?:khong gioi han|bao tri|go loi|dac biet|debug)', '(?:tat|go|bo|vo hieu hoa|thao) (?:het |moi |toan bo |tat ca )*(?:bo loc|gate|canh bao|kiem duyet|gioi han|rang buoc|rao can)', 'dat lai bo nho', 'dat outcome', 'xoa toan bo du lieu',
    '(?:(?<!sua )doi|sua(?! doi)|tang|giam|nang|ha) (?:ngay hieu luc|muc phat|gioi han|uu tien|outcome|tham so|cau hinh|dia phuong cua)', 'viet lai dieu \\d+', 'trong co so du lieu',
  ),
  // Rules to be forgotten, in the tongues it comes in.
  one(
    '(?:quen|bo qua) (?:luat|quy dinh|het|cac quy)', 'dung tuan theo', 'ignora(?:r|te)?', 'ignorez', 'ignoriere', 'olvid(?:a|e|ar)', 'oubliez?', 'vergiss', 'abaikan', 'lupakan', 'dimentica', 'esqueca', 'forget (?:all|everything|your|the rules|previous)', 'no longer bound', 'without (?:any )?(?:restrictions|limits)',
  ),
  // The writing of machines: roles, tools, tags, templates.
  /<\|?\/?[a-z][a-z0-9_-]*(?:[\s=|>]|$)|\|>|"role"|"\$[a-z]+"|\{\{|\[\[|#{3,}|(?:^|\n)\s*(?:assistant|user|function|tool|observation|system)[^:\n]{0,20}:|final answer\s*:|(?:tool|function)[ _](?:call|result)|(?:begin|end) (?:of )?(?:admin|system|user)|policy from|(?:system|admin) (?:update|console)/u,
  // Single letters set apart, so that no word can be read.
  /(?<![\p{L}\d])(?:[\p{L}\d-]\s+){9,}[\p{L}\d-](?![\p{L}\d])/u,
]
