import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { walk } from '../../corpus/law/document.ts'
import { buildTree } from './build-tree.ts'
import { findLoss } from './conservation.ts'

/** Ids in order of reading, without the document's own name. */
function ids(text: string): string[] {
  const lines = text.split('\n')
  const tree = buildTree('vb', lines)
  expect(findLoss(lines, tree.children)).toBeUndefined()
  return [...walk(tree.children)].flatMap(({ node }) => (node.id === undefined ? [] : [node.id.replace('vb#', '')]))
}

function textOf(text: string, id: string): string {
  return [...walk(buildTree('vb', text.split('\n')).children)].find(({ node }) => node.id === `vb#${id}`)?.node.text ?? ''
}

describe('the tree of a law', () => {
  it('keeps points d and đ apart, and inserted articles in order', () => {
    expect(ids('Điều 46. Một\n\n1. Lời dẫn:\n\nd) một;\n\nđ) hai;\n\ne) ba.\n\nĐiều 46a. Chèn\n\nLời văn.\n\nĐiều 61b. Nữa\n\nLời văn.')).toEqual([
      'dieu-46', 'dieu-46.khoan-1', 'dieu-46.khoan-1.diem-d', 'dieu-46.khoan-1.diem-đ', 'dieu-46.khoan-1.diem-e', 'dieu-46a', 'dieu-61b',
    ])
  })

  it('does not take a line inside a sentence for a heading', () => {
    const text = 'Điều 14. Bồi thường\n\n1. Theo quy định tại\nkhoản 2 Điều 15 của văn bản này thì\nĐiều 3. được áp dụng.\n\n2. Hết.'
    expect(ids(text)).toEqual(['dieu-14', 'dieu-14.khoan-1', 'dieu-14.khoan-2'])
    expect(textOf(text, 'dieu-14.khoan-1')).toContain('khoản 2 Điều 15')
  })

  it('leaves quoted amended text with the article that quotes it', () => {
    const text = 'Điều 78. Sửa đổi\n\n1. Sửa điểm b:\n\n“b) Nội dung mới.”\n\n2. Bổ sung khoản 5:\n\n“5. Điều kiện mới:\n\na) một;\n\nĐiều 99. Tên trong ngoặc\n\nb) hai.”.\n\nĐiều 79. Hiệu lực\n\nNgày mai.'
    expect(ids(text)).toEqual(['dieu-78', 'dieu-78.khoan-1', 'dieu-78.khoan-2', 'dieu-79'])
    expect(textOf(text, 'dieu-78.khoan-2')).toContain('Điều 99.')
  })

  it('ends a quotation that was never closed at the next article in order', () => {
    expect(ids('Điều 5. Một\n\n1. Sửa: “Chưa đóng\n\nĐiều 6. Hai\n\nLời.')).toEqual(['dieu-5', 'dieu-5.khoan-1', 'dieu-6'])
  })

  it('gives the head items of an extract to Điều 1, and says so', () => {
    const tree = buildTree('vb', ['1. Sửa một.', '', '2. Sửa hai.', '', '5. Sửa năm.', '', '## “Mục 9', '', 'TÊN MỤC', '', '### Điều 46. Tên', '', 'Lời.', '', '### Điều 3. Sau cùng', '', 'Lời.'])
    expect([...walk(tree.children)].flatMap(({ node }) => node.id ?? [])).toEqual(['vb#dieu-1', 'vb#dieu-1.khoan-1', 'vb#dieu-1.khoan-2', 'vb#dieu-1.khoan-5', 'vb#dieu-46', 'vb#dieu-3'])
    expect(tree.messages.map((message) => message.rule)).toContain('implicit-article')
  })

  it('reads definitions as clauses, and chapter names from the line below', () => {
    expect(ids('Chương I\n\nQUY ĐỊNH CHUNG\n\nĐiều 3. Giải thích từ ngữ\n\nTrong luật này:\n\n1. Một là gì đó.\n\n2. Hai là gì khác.')).toEqual(['dieu-3', 'dieu-3.khoan-1', 'dieu-3.khoan-2'])
  })

  it('says when a number is out of order and keeps the words', () => {
    const tree = buildTree('vb', ['Điều 1. Một', '', '1. A.', '', '40. B.', '', '2. C.'])
    expect(tree.messages.map((message) => message.rule)).toEqual(['clause-order'])
    expect(tree.messages[0]?.line).toBe(5)
  })
})

describe('the tree of a plan', () => {
  it('gives items before a missing "I." to section I, and says so', () => {
    const tree = buildTree('kh', ['KẾ HOẠCH', '', '1. Mục đích', '', '- Một', '', '2. Yêu cầu', '', 'Hai.', '', 'II. NỘI DUNG', '', '1. Việc', '', 'Ba.'])
    expect([...walk(tree.children)].flatMap(({ node }) => node.id ?? [])).toEqual(['kh#muc-i', 'kh#muc-i.1', 'kh#muc-i.2', 'kh#muc-ii', 'kh#muc-ii.1'])
    expect(tree.messages.map((message) => message.rule)).toEqual(['implicit-section'])
  })

  it('nests "1.1.", joins sentences broken by blank lines, and keeps lists in their item', () => {
    const text = 'I. MỤC TIÊU\n\n1. Mục tiêu\n\n1.1. Chung\n\nLàm cho tốt công tác\n\nnày trong năm.\n\n1.2. Cụ thể\n\n- 100% đơn vị\n\n+ Từng tổ'
    expect(ids(text)).toEqual(['muc-i', 'muc-i.1', 'muc-i.1.1', 'muc-i.1.2'])
    expect(textOf(text, 'muc-i.1.1')).toBe('Làm cho tốt công tác này trong năm.')
    expect(textOf(text, 'muc-i.1.2')).toBe('- 100% đơn vị\n+ Từng tổ')
  })

  it('reads annex rows with their columns; a row without a number belongs to the heading above', () => {
    const text = 'I. VIỆC\n\n1. Một\n\nLời.\n\nNơi nhận:\n- Sở;\n\nTM. ỦY BAN\n\nPhụ lục\nBẢNG VIỆC\n\nTT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tSản phẩm\tThời gian\n1\tNhóm một\t\t\t\t\n\tViệc lẻ\tSở A\tSở B\tBáo cáo\tHằng năm\n2\tNhóm hai\t\t\t\t\n2.1\tViệc hai\tSở C\t\tTin bài\tQuý I'
    expect(ids(text)).toEqual(['muc-i', 'muc-i.1', 'phu-luc', 'phu-luc.1', 'phu-luc.2', 'phu-luc.2.1'])
    const rows = [...walk(buildTree('vb', text.split('\n')).children)].filter(({ node }) => node.level === 'row').map(({ node }) => node.fields)
    expect(rows[0]).toEqual({ task: 'Nhóm một: Việc lẻ', lead: 'Sở A', cooperating: 'Sở B', product: 'Báo cáo', time: 'Hằng năm' })
    expect(rows[2]).toEqual({ task: 'Việc hai', lead: 'Sở C', product: 'Tin bài', time: 'Quý I' })
  })

  it('sets footnotes, recipients and signatures apart from the text', () => {
    const levels = [...walk(buildTree('kh', ['I. MỘT', '', '<sup>1</sup> Chú thích.', '', '1. Việc', '', 'Lời<sup>1</sup> văn.', '', '**Nơi nhận:**', '- Sở;', '', '**KT. CHỦ TỊCH**', '**Nguyễn Văn A**']).children)].map(({ node }) => node.level)
    expect(levels).toEqual(['item', 'footnote', 'item', 'recipients', 'signature'])
  })
})

describe('any text', () => {
  const line = fc.oneof(
    fc.constantFrom('', 'Điều 1. Tên', 'Điều 7. Tên', '1. Khoản', '3. Khoản', 'a) điểm', 'đ) điểm', 'Chương II', 'Mục 3. TÊN', 'I. MỤC', 'II. MỤC', '1.1. Nhỏ', '“Mở ngoặc', 'đóng”.', '- gạch', 'Phụ lục', '1\tviệc\tai', 'TT\tNhiệm vụ\tCơ quan chủ trì', 'Nơi nhận: ai', 'TM. AI', '<sup>2</sup> chú', '## Đầu', '(…)', '| a | b |'),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )

  it('never crashes the builder and loses no character', () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      expect(findLoss(lines, buildTree('vb', lines).children)).toBeUndefined()
    }), { numRuns: 500 })
  })

  it('never gives one id to two nodes', () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const all = [...walk(buildTree('vb', lines).children)].flatMap(({ node }) => node.id ?? [])
      expect(new Set(all).size).toBe(all.length)
    }), { numRuns: 300 })
  })
})

