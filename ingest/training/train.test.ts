import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareText } from '../../corpus/index/adapters/prepare-text.ts'
import { openOwnEmbedder } from '../../corpus/index/adapters/xenova-embedder.ts'
import { encode } from './bag-model.ts'
import { exportModel } from './export-model.ts'
import { TRAINING } from './settings.ts'
import { train } from './train.ts'

const TEXTS = [
  { title: 'Bảo hành sản phẩm', body: 'Người bán sửa chữa miễn phí sản phẩm trong thời hạn bảo hành.', questions: ['máy hư ai sửa', 'sửa miễn phí bao lâu'] },
  { title: 'Thu hồi sản phẩm', body: 'Sản phẩm có khuyết tật phải được thu hồi và thông báo công khai.', questions: ['hàng lỗi có bị thu hồi không', 'hàng lỗi ai thông báo'] },
  { title: 'Giao dịch từ xa', body: 'Người tiêu dùng mua hàng từ xa được trả lại hàng trong thời hạn ba mươi ngày.', questions: ['mua online trả hàng được không', 'mua online bao nhiêu ngày'] },
]
const silent = (): void => undefined

describe('training the embedder', () => {
  it('gives the same model for the same seed', () => {
    expect(train(TEXTS, silent).model.vectors).toEqual(train(TEXTS, silent).model.vectors)
  })

  it('brings a question nearer to its own passage than to the others', () => {
    const { features, model } = train(TEXTS, silent)
    const vectorOf = (text: string): Float32Array => {
      const vector = new Float32Array(model.dimension)
      encode(model, features.read(text.split(' ')), vector, 0)
      return vector
    }
    const passages = TEXTS.map((text) => vectorOf(text.body.toLowerCase().replace(/[.]/gu, '')))
    const likeness = passages.map((passage) => cosine(vectorOf('hàng lỗi có thu hồi không'), passage))
    expect(likeness.indexOf(Math.max(...likeness))).toBe(1)
  })

  it('exports a model that the library runs to the same vectors', async () => {
    const { features, model } = train(TEXTS, silent)
    const folder = await mkdtemp(join(tmpdir(), 'model-'))
    await exportModel(folder, features.entries, model)
    const embedder = await openOwnEmbedder(folder)
    const text = TEXTS[0]!.body
    const own = new Float32Array(model.dimension)
    encode(model, features.read(prepareText(text, 'passage').split(' ').filter((word) => !word.includes('_'))), own, 0)
    expect(embedder.dimension).toBe(TRAINING.dimension)
    expect(cosine((await embedder.embed([text], 'passage'))[0]!, own)).toBeGreaterThan(0.99)
    await rm(folder, { recursive: true })
  })
})

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0)
}
