/** The build's check on what we wrote: every citation exists, every number in a sentence stands in a cited provision. */
import { GUIDE_SECTIONS, type CitedSentence, type GuideSection } from '../../corpus/content/guide.ts'
import { unsupportedNumbers } from '../../corpus/law/support.ts'
import { createLibrary, type LibraryData } from '../../corpus/library.ts'
import type { Message } from '../message.ts'

export function checkCitations(data: LibraryData): Message[] {
  const library = createLibrary(data)
  const exists = (id: string) => library.provision(id) !== undefined || library.documentById(id) !== undefined
  const messages: Message[] = []
  const say = (file: string, rule: string, text: string) => void messages.push({ severity: 'error', file, rule, text })

  for (const id of Object.keys(data.questions)) if (!exists(id)) say('questions', 'unknown-provision', `câu hỏi mẫu gắn vào ${id}, nhưng không có đơn vị này`)
  for (const amendment of data.amendments) {
    for (const id of [...amendment.affects, amendment.basis]) if (!exists(id)) say('amendments.yaml', 'unknown-provision', `${amendment.id}: không có ${id}`)
  }
  for (const office of data.offices) {
    for (const id of office.must.flatMap((duty) => duty.citations)) if (!exists(id)) say(`offices/${office.id}`, 'unknown-provision', `không có ${id}`)
  }
  for (const guide of data.guides) {
    const file = `guides/${guide.id}.md`
    for (const id of guide.primary) if (!exists(id)) say(file, 'unknown-provision', `không có ${id}`)
    for (const sentence of guide.shortEn) checkSentence(file, sentence, 'shortEn')
    for (const section of Object.keys(GUIDE_SECTIONS) as GuideSection[]) for (const sentence of guide.sections[section]) checkSentence(file, sentence, section)
  }
  for (const premise of data.premises) for (const sentence of premise.correction) checkSentence('premises.yaml', sentence, premise.id)
  for (const emergency of data.emergencies) for (const sentence of emergency.then) checkSentence('emergencies.yaml', sentence, emergency.kind)
  return messages

  function checkSentence(file: string, sentence: CitedSentence, section: string) {
    for (const id of sentence.citations) if (!exists(id)) say(file, 'unknown-provision', `${section}: không có ${id}`)
    if (sentence.citations.length === 0 && section !== 'limits' && section !== 'offices') say(file, 'no-citation', `${section}: câu không có trích dẫn: "${sentence.text.slice(0, 60)}"`)
    if (sentence.citations.length === 0) return
    const support = sentence.citations.map((id) => library.supportingText(id)).join('\n')
    for (const number of unsupportedNumbers(sentence.text, sentence.citations, support)) say(file, 'foreign-number', `${section}: số ${number} không có trong ${sentence.citations.join(', ')}: "${sentence.text.slice(0, 60)}"`)
  }
}
