import { describe, expect, it } from 'vitest'
import { openOwnEmbedder } from './xenova-embedder.ts'

describe('our own embedder', () => {
  it('opens offline and gives unit vectors, alike for like texts with and without accents', async () => {
    const embedder = await openOwnEmbedder('corpus/model')
    const [asked, folded, foreign] = await embedder.embed(['bảo hành sản phẩm', 'bao hanh san pham', 'đăng ký kết hôn'], 'query')
    expect(embedder.id).toMatch(/^own-[0-9a-f]{12}$/u)
    expect(similarity(asked!, asked!)).toBeCloseTo(1, 4)
    expect(similarity(asked!, folded!)).toBeGreaterThan(similarity(asked!, foreign!) + 0.2)
  })

  it('names the model it cannot open', async () => {
    await expect(openOwnEmbedder('corpus/no-such-model')).rejects.toThrow(/no-such-model/u)
  })
})

function similarity(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0)
}
