/** Which local plans hold where the person is. A plan never speaks for another place; old names lead to today's. */
import { findPlaces, placeLabel, resolvePlace, type Place, type ResolvedPlace } from '../../../corpus/places.ts'
import type { Library } from '../../../corpus/library.ts'
import type { PlaceFound } from './understanding.ts'

export type FindPlace = (question: string, locality: string | undefined) => PlaceFound | null

interface PlanPlace {
  readonly documentId: string
  readonly place: Place
}

export function createFindPlace(library: Library): FindPlace {
  const plans = library.documents.flatMap(({ metadata }): PlanPlace[] => {
    const place = metadata.kind === 'ke-hoach' && metadata.place !== null ? resolvePlace(metadata.place) : undefined
    return place === undefined || place.kind === 'ambiguous' ? [] : [{ documentId: metadata.id, place }]
  })

  return (question, locality) => {
    const named = findPlaces(question).flatMap(({ place }) => candidates(place))
    const planned = named.filter((place) => plansIn(place, plans).length > 0)
    const chosen = planned.length > 0 ? planned : named.slice(0, 1)
    if (chosen[0] !== undefined) return found(chosen, 'question')
    if (locality === undefined || locality.trim() === '') return null
    const given = resolvePlace(locality)
    const places = given === undefined ? [] : candidates(given)
    return places[0] === undefined ? { name: locality, documents: [], from: 'locality' } : found(places, 'locality')
  }

  function found(places: readonly Place[], from: PlaceFound['from']): PlaceFound {
    return { name: placeLabel(places[0]!), documents: [...new Set(places.flatMap((place) => plansIn(place, plans)))], from }
  }
}

/** A name shared by several places stands for each that has a plan; the answer then says for which place it speaks. */
function candidates(place: ResolvedPlace): Place[] {
  return place.kind === 'ambiguous' ? [...place.options] : [place]
}

/** The ward's own plan first, then that of the province around it. */
function plansIn(place: Place, plans: readonly PlanPlace[]): string[] {
  const own = plans.filter((plan) => plan.place.kind === place.kind && plan.place.code === place.code)
  const around = place.kind === 'ward' ? plans.filter((plan) => plan.place.kind === 'province' && plan.place.provinceCode === place.provinceCode) : []
  return [...own, ...around].map((plan) => plan.documentId)
}
