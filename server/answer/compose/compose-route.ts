/** What a message gets that is no question of law: a fixed reply, or an emergency's first steps. */
import type { EmergencyKind } from '../../../corpus/intent/intent.ts'
import type { Library } from '../../../corpus/library.ts'
import { DECLINED, REPLIES } from '../replies.ts'
import type { Draft } from '../turn.ts'
import type { Understanding } from '../understand/understanding.ts'
import { fixedBlock, fixedDraft, vagueDraft } from './fixed.ts'
import { BLOCK_TITLES } from '../replies.ts'

/** undefined when the route is a question, which has to be looked up. A wish for a complaint is looked up too: it needs its law. */
export function composeRoute(understanding: Understanding, library: Library): Draft | undefined {
  const { route, reason, language } = understanding
  switch (route) {
    case 'question':
    case 'complaint':
      return undefined
    case 'vague':
      return vagueDraft(language)
    case 'emergency':
      return emergencyDraft(reason as EmergencyKind, understanding, library)
    case 'person':
      return { ...fixedDraft('escalate', 'wants-person', REPLIES.person[language], language), actions: ['talk-to-person', 'draft-complaint'] }
    case 'greeting':
    case 'thanks':
    case 'about-bot':
      return fixedDraft('answered', null, REPLIES[route][language], language)
    case 'status':
      return { ...fixedDraft('answered', null, REPLIES.status[language], language), actions: ['check-status', 'talk-to-person'] }
    case 'abuse':
      return fixedDraft('declined', 'abuse', REPLIES.abuse[language], language)
    case 'attack':
      return fixedDraft('declined', 'attack', REPLIES.attack[language], language)
    case 'out-of-scope':
      return fixedDraft('declined', reason, DECLINED[reason ?? 'general']?.[language] ?? DECLINED.general?.[language] ?? '', language)
  }
}

function emergencyDraft(kind: EmergencyKind, { language }: Understanding, library: Library): Draft | undefined {
  const emergency = library.emergencies.find((each) => each.kind === kind)
  if (emergency === undefined) return undefined
  const act = fixedBlock('emergency', language === 'en' ? emergency.actEn : emergency.act, language)
  const then = { kind: 'rights' as const, title: BLOCK_TITLES.rights[language], sentences: emergency.then }
  return { ...fixedDraft('emergency', kind, '', language), blocks: language === 'en' ? [act] : [act, then], actions: ['talk-to-person', 'draft-complaint'] }
}
