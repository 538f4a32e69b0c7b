/** Every period in deadlines.yaml stands, number and unit, in the provision it cites: in our restatement and, where present, in the official text. */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { LENGTH_UNITS } from '../../corpus/content/deadline.ts'
import { unsupportedNumbers } from '../../corpus/law/support.ts'
import { createLibrary } from '../../corpus/library.ts'
import { readDeadlineRules } from '../../corpus/time/read-time.ts'
import { readSources } from '../sources.ts'
import { Recognition } from '../recognise.ts'
import { Taxonomy } from '../../corpus/content/taxonomy.ts'
import type { LegalDocument } from '../../corpus/law/document.ts'
import { readDocument } from './read-corpus.ts'
import { readYaml } from './read-yaml.ts'

const OFFICIAL = '../shared/corpus'
const rules = await readDeadlineRules('corpus')

async function ourDocuments(): Promise<LegalDocument[]> {
  const files = (await readdir('corpus/documents')).filter((file) => file.endsWith('.md'))
  return Promise.all(files.map(async (file) => (await readDocument(`corpus/documents/${file}`)).value))
}

async function libraryOf(documents: readonly LegalDocument[]) {
  const taxonomy = await readYaml('corpus/taxonomy.yaml', Taxonomy)
  return createLibrary({ documents, officialTexts: {}, questions: {}, guides: [], offices: [], amendments: [], premises: [], emergencies: [], taxonomy })
}

/** "03 ngày làm việc" must not be found in "03 ngày". */
function stands(text: string, length: number, unit: keyof typeof LENGTH_UNITS): boolean {
  const tail = unit === 'day' ? '(?! làm việc)' : ''
  return new RegExp(`(?<!\\d)0?${length} ${LENGTH_UNITS[unit]}${tail}(?!\\p{L})`, 'u').test(text)
}

describe('deadlines.yaml', () => {
  let library: Awaited<ReturnType<typeof libraryOf>>

  beforeAll(async () => {
    library = await libraryOf(await ourDocuments())
  })

  it.each(rules)('$id: $length $unit stands in $provision', ({ provision, length, unit }) => {
    expect(library.provision(provision)).toBeDefined()
    expect(stands(library.supportingText(provision), length, unit)).toBe(true)
  })

  it.each(rules)('$id: no number in its words is foreign to the provision', ({ provision, label, condition = '' }) => {
    expect(unsupportedNumbers(`${label} ${condition}`, [provision], library.supportingText(provision))).toEqual([])
  })

  it.each(rules)('$id: sectors and conducts are in the taxonomy', ({ sectors, conducts }) => {
    expect(sectors.filter((sector) => !(sector in library.taxonomy.sectors))).toEqual([])
    expect(conducts.filter((conduct) => !(conduct in library.taxonomy.conducts))).toEqual([])
  })
})

describe.skipIf(!existsSync(OFFICIAL))('deadlines.yaml against the official texts (need ../shared)', () => {
  it('finds every period in the provision it cites', async () => {
    const { sources } = await readSources(OFFICIAL, await ourDocuments(), await readYaml('corpus/recognition.yaml', Recognition), () => undefined)
    const official = await libraryOf(sources.map(({ document }) => document))
    expect(rules.filter(({ provision, length, unit }) => !stands(official.supportingText(provision), length, unit)).map(({ id }) => id)).toEqual([])
  })
})
