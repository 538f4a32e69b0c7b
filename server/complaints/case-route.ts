/** From the form of a case to the letters it needs. What the resident has put in the form goes before what was read in the story. */
import { Wants, type ComplaintKind } from '../../corpus/content/complaint-kind.ts'
import { placeBySlug } from '../../corpus/places.ts'
import type { ComplaintForm } from './complaint.ts'
import { isGroupFile } from './gates.ts'
import type { RouteFacts } from './routing/facts.ts'

export function factsOf(form: ComplaintForm, readStory: (story: string) => RouteFacts): RouteFacts {
  const told = readStory(form.happened ?? '')
  const placeOf = (slug: string | undefined) => (slug === undefined ? null : (placeBySlug(slug) ?? null))
  const residence = placeOf(form.residence) ?? placeOf(form.temporaryResidence) ?? told.residence
  return {
    ...told, residence,
    matter: form.purpose === 'business' ? 'business-purchase' : (form.matter ?? (form.purpose === 'personal' ? 'consumer' : told.matter)),
    sector: form.sector ?? told.sector, conduct: form.conduct ?? told.conduct, wants: form.wants ?? (form.demands?.length ? 'claim' : told.wants), tried: form.tried ?? told.tried, online: form.isOnline ?? told.online,
    manyUncounted: form.harmedCount === undefined ? told.manyUncounted && form.allHarmedCounted !== true : isGroupFile(form),
    value: form.transactionValue ?? told.value,
    happened: placeOf(form.happenedAt) ?? told.happened ?? residence,
  }
}

/** A kind chosen by hand, as wishes routing understands. */
export function wantsFor(kind: ComplaintKind): ComplaintForm {
  switch (kind) {
    case 'tip-off': return { wants: 'report' }
    case 'crime-report': return { wants: 'report', conduct: 'lua-dao' }
    case 'mediation': return { wants: Wants.enum.mediation }
    case 'court': return { wants: Wants.enum.court }
    case 'trader-claim':
    case 'support-request': return { wants: 'claim' }
  }
}
