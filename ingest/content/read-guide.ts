/** Reads a guide: YAML head, then sections of bullet lines, one sentence each with its citations in brackets. */
import { z } from 'zod'
import { GUIDE_SECTIONS, Guide, type CitedSentence, type GuideSection } from '../../corpus/content/guide.ts'

/** Short names of documents in the guides' citation lists. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  L19: 'luat-19-2023-qh15',
  L122: 'luat-122-2025-qh15',
  ND24: 'nghi-dinh-24-2025-nd-cp',
  ND55: 'nghi-dinh-55-2024-nd-cp',
  ND139: 'nghi-dinh-139-2025-nd-cp',
  ND146: 'nghi-dinh-146-2025-nd-cp',
  ND248: 'nghi-dinh-248-2026-nd-cp',
  QD07: 'quyet-dinh-07-2024-qd-ttg',
}

const Head = z.looseObject({
  asks: z.array(z.string()),
  clarify: Guide.shape.clarify.nullish().transform((value) => value ?? []),
  primary: z.array(z.string()),
  shortEn: z.array(z.string()),
})

/** @throws Error naming what is wrong with the guide. */
export function parseGuide(frontMatter: unknown, lines: readonly string[]): Guide {
  const head = Head.parse(frontMatter)
  const sections = Object.fromEntries(Object.keys(GUIDE_SECTIONS).map((key) => [key, [] as CitedSentence[]])) as Record<GuideSection, CitedSentence[]>
  let current: GuideSection | undefined
  for (const line of lines) {
    const heading = /^##\s+(.+?)\s*$/u.exec(line)?.[1]
    if (heading !== undefined) current = sectionNamed(heading)
    else if (line.startsWith('- ') && current !== undefined) sections[current].push(parseSentence(line.slice(2)))
    else if (line.trim() !== '') throw new Error(`dòng không thuộc mục nào: "${line.slice(0, 60)}"`)
  }
  return Guide.parse({ ...head, primary: head.primary.map(expand), shortEn: head.shortEn.map(parseSentence), sections })
}

function sectionNamed(heading: string): GuideSection {
  const found = (Object.keys(GUIDE_SECTIONS) as GuideSection[]).find((key) => GUIDE_SECTIONS[key] === heading)
  if (found === undefined) throw new Error(`không có mục "${heading}" trong mẫu hướng dẫn`)
  return found
}

/** "Câu. [L19#dieu-31; ND55#dieu-22]" → the sentence and full ids; `[-]` means no citation. */
export function parseSentence(line: string): CitedSentence {
  const match = /^(.*\S)\s*\[([^\]]+)\]\s*$/u.exec(line.trim())
  if (match?.[1] === undefined || match[2] === undefined) throw new Error(`câu không có trích dẫn ở cuối: "${line.slice(0, 60)}"`)
  const citations = match[2].split(';').map((part) => part.trim()).filter((part) => part !== '' && part !== '-')
  return { text: match[1], citations: citations.map(expand) }
}

function expand(citation: string): string {
  const [document = '', fragment] = citation.split('#')
  return fragment === undefined ? citation : `${ABBREVIATIONS[document] ?? document}#${fragment}`
}
