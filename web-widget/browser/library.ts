/** The library as the repository carries it, with a made-up "official" text for two provisions to show both wordings side by side. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Amendment } from '../../corpus/content/amendment.ts'
import { createLibrary, type Library } from '../../corpus/library.ts'
import { readDocument } from '../../ingest/content/read-corpus.ts'
import { readYaml } from '../../ingest/content/read-yaml.ts'

const CORPUS = join(import.meta.dirname, '../../corpus')

export async function openTestLibrary(): Promise<Library> {
  const files = readdirSync(join(CORPUS, 'documents')).filter((name) => name.endsWith('.md'))
  const documents = await Promise.all(files.map(async (name) => (await readDocument(join(CORPUS, 'documents', name))).value))
  return createLibrary({
    documents,
    officialTexts: { 'luat-122-2025-qh15#dieu-1': 'Nguyên văn mẫu chỉ dùng trong kiểm thử.', 'luat-122-2025-qh15#dieu-3.khoan-1': 'Nguyên văn mẫu thứ hai chỉ dùng trong kiểm thử.' },
    questions: {}, guides: [], offices: [], premises: [], emergencies: [], taxonomy: { sectors: {}, conducts: {} },
    amendments: await readYaml(join(CORPUS, 'amendments.yaml'), z.array(Amendment)),
  })
}
