import { unsupportedNumbers } from '../../corpus/law/support.ts'
import { validityOn } from '../../corpus/law/validity.ts'
import type { Library } from '../../corpus/library.ts'
import { formatDay } from '../../corpus/time/day.ts'
import { right, wrong, type Scorer } from './score.ts'

/** Every citation exists and is in force today (a case about the past is judged by its own day in the pipeline's gate). */
export function citationsHold(library: Library, day: string): Scorer {
  return (_, { citations }) => {
    const bad = citations.find((id) => {
      const metadata = library.metadataOf(id)
      return library.provision(id) === undefined || metadata === undefined || ['expired', 'not-yet'].includes(validityOn(metadata, day).state)
    })
    return bad === undefined ? right : wrong(`cites ${bad}`)
  }
}

/** No number in the text is absent from everything the answer cites, but the days of the periods shown with it. Answers without citations are fixed replies and are left out. */
export function numbersHold(library: Library): Scorer {
  return (_, { citations, text, deadlines = [] }) => {
    if (citations.length === 0) return undefined
    const support = citations.map((id) => `${library.supportingText(id)} ${library.officialText(id) ?? ''}`).join('\n')
    const days = deadlines.flatMap(({ startsOn, endsOn, latestEndsOn }) => [startsOn, endsOn, latestEndsOn]).filter((day) => day !== null).map(formatDay)
    const foreign = unsupportedNumbers(days.reduce((rest, day) => rest.replaceAll(day, ' '), text), citations, support)
    return foreign.length === 0 ? right : wrong(`says ${foreign.join(', ')}`)
  }
}
