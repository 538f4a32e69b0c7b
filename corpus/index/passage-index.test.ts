import { describe, expect, it } from 'vitest'
import { ExactIndex } from './adapters/exact-index.ts'
import { HashingEmbedder } from './adapters/hashing-embedder.ts'
import { embedPassages } from './embed-passages.ts'
import { buildKeywordIndex } from './keyword-index.ts'
import { createRetriever } from './passage-index.ts'

const PASSAGES = [
  { id: 'a#dieu-1', title: 'Bảo hành', body: 'Sửa chữa miễn phí trong thời hạn bảo hành.', questions: ['máy hư thì ai sửa', 'tivi mới mua đã hỏng'] },
  { id: 'a#dieu-2', title: 'Thu hồi sản phẩm', body: 'Hàng có khuyết tật phải được thu hồi.', questions: [] },
  { id: 'a#dieu-3', title: 'Đổi trả', body: 'Người tiêu dùng được đổi, trả hàng.', questions: ['mua rồi không thích có trả được không'] },
]

async function retriever() {
  const embedder = new HashingEmbedder()
  const { vectors, owners } = await embedPassages(PASSAGES, embedder)
  const flat = Float32Array.from(vectors.flatMap((vector) => [...vector]))
  return createRetriever({ passages: PASSAGES, keyword: buildKeywordIndex(PASSAGES), vectors: new ExactIndex(flat, embedder.dimension), vectorOwners: owners, embedder })
}

describe('retrieval', () => {
  it('ranks the passage whose resident question is nearest first, and says why', async () => {
    const [best] = await (await retriever())('tivi mới mua đã hỏng', 3)
    expect(best?.id).toBe('a#dieu-1')
    expect(best?.features.question).toBeCloseTo(1)
    expect(best?.features.dense).toBeCloseTo(1)
  })

  it('returns each passage once, best first, at most k', async () => {
    const hits = await (await retriever())('bảo hành đổi trả thu hồi hàng', 2)
    expect(hits).toHaveLength(2)
    expect(new Set(hits.map((hit) => hit.id)).size).toBe(2)
    expect(hits[0]!.score).toBeGreaterThanOrEqual(hits[1]!.score)
  })

  it('keeps to the filter, whichever way a passage was found', async () => {
    const hits = await (await retriever())('máy hư thì ai sửa', 3, { filter: (index) => index !== 0 })
    expect(hits.map((hit) => hit.id)).not.toContain('a#dieu-1')
  })

  it('answers an empty question with whatever is nearest, without failing', async () => {
    await expect((await retriever())('', 3)).resolves.toBeInstanceOf(Array)
  })
})
