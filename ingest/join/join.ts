/** Joins our restatement with an official text by provision id, and reports every disagreement. Never a silent merge. */
import type { LegalDocument } from '../../corpus/law/document.ts'
import { provisionsOf, type Provision } from '../../corpus/law/provision.ts'
import { foreignNumbers } from '../../corpus/law/numbers.ts'
import type { Message } from '../message.ts'

export interface Joined {
  readonly officialTexts: Readonly<Record<string, string>>
  readonly messages: readonly Message[]
}

export function joinOfficial(ours: LegalDocument, official: LegalDocument, file: string): Joined {
  const ourProvisions = new Map(provisionsOf(ours).map((each) => [each.id, each]))
  const theirs = new Map(provisionsOf(official).map((each) => [each.id, each]))
  const messages: Message[] = []
  const say = (rule: string, text: string, severity: Message['severity'] = 'warning') => void messages.push({ severity, file, rule, text })

  for (const id of theirs.keys()) if (!ourProvisions.has(id)) say('missing-in-restatement', `bản chính thức có ${id}, bản diễn giải thì không`, 'error')
  for (const id of ourProvisions.keys()) if (!theirs.has(id)) say('missing-in-official', `bản diễn giải có ${id}, bản chính thức thì không`, 'error')
  const officialTexts: Record<string, string> = {}
  for (const [id, provision] of theirs) {
    const ourProvision = ourProvisions.get(id)
    if (ourProvision === undefined) continue
    if (provision.text !== '' || provision.title !== '') officialTexts[id] = wording(provision)
    for (const number of foreignNumbers(content(ourProvision), content(provision))) say('foreign-number', `${id}: số ${number} trong bản diễn giải không có trong bản chính thức`)
    for (const number of foreignNumbers(content(provision), content(ourProvision))) say('lost-number', `${id}: số ${number} của bản chính thức không có trong bản diễn giải`)
  }
  return { officialTexts, messages }
}

function content(provision: Provision): string {
  const own = provision.level === 'article' || provision.level === 'item' ? provision.title : ''
  return [own, provision.text, ...Object.values(provision.fields ?? {})].join('\n')
}

function wording(provision: Provision): string {
  const fields = provision.fields === undefined ? [] : Object.values(provision.fields)
  return fields.length > 0 ? fields.join('\n') : provision.text
}
