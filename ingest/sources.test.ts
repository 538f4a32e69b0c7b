/** The official texts and plans, where an operator (or this workplace) has them beside the project. Skipped, with a word, elsewhere. */
import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { provisionsOf } from '../corpus/law/provision.ts'
import { readCorpus } from './content/read-corpus.ts'
import { readYaml } from './content/read-yaml.ts'
import { Recognition } from './recognise.ts'
import { countProvisions, readSources, type SourcesRead } from './sources.ts'
import type { LibraryData } from '../corpus/library.ts'

const OFFICIAL = '../shared/corpus'

describe.skipIf(!existsSync(OFFICIAL))('the thirteen official texts (need ../shared)', () => {
  let ours: LibraryData
  let read: SourcesRead

  beforeAll(async () => {
    ours = (await readCorpus('corpus')).value
    read = await readSources(OFFICIAL, ours.documents, await readYaml('corpus/recognition.yaml', Recognition), () => undefined)
  })

  it.each([
    ['luat-19-2023-qh15', 80], ['nghi-dinh-55-2024-nd-cp', 30], ['luat-122-2025-qh15', 41], ['nghi-dinh-139-2025-nd-cp', 22],
    ['nghi-dinh-146-2025-nd-cp', 11], ['nghi-dinh-24-2025-nd-cp', 23], ['nghi-dinh-248-2026-nd-cp', 22], ['quyet-dinh-07-2024-qd-ttg', 3],
  ])('%s has %i articles', (id, articles) => {
    const source = read.sources.find((each) => each.document.metadata.id === id)
    expect(source === undefined ? 0 : countProvisions(source.document).articles).toBe(articles)
  })

  it.each([['kh-71-bach-dang', 15], ['kh-tinh-uy-207', 16], ['kh-bac-kan-2026-2030', 20], ['kh-hung-yen-2026', 47], ['kh-hai-phong-2026-2030', 13]])('%s has %i sections and rows', (id, sections) => {
    const source = read.sources.find((each) => each.document.metadata.id === id)
    expect(source === undefined ? 0 : countProvisions(source.document).sections).toBe(sections)
  })

  it('loses no character of any of them', () => {
    expect(read.messages.filter((message) => message.rule === 'conservation')).toEqual([])
  })

  it('has the same ids in our restatement, both ways', () => {
    for (const { document } of read.sources) {
      const restated = ours.documents.find((each) => each.metadata.id === document.metadata.id)
      expect(restated, document.metadata.id).toBeDefined()
      expect(provisionsOf(restated!).map((each) => each.id).sort()).toEqual(provisionsOf(document).map((each) => each.id).sort())
    }
  })

  it('has no number in a restatement that the official provision lacks', () => {
    expect(read.messages.filter((message) => message.rule === 'foreign-number')).toEqual([])
  })

  it('keeps blank numbers and dates unknown', () => {
    const hungYen = ours.documents.find((each) => each.metadata.id === 'kh-hung-yen-2026')
    expect(hungYen?.metadata).toMatchObject({ number: null, signedOn: null, effectiveFrom: null })
  })
})
