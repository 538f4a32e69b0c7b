/** Whom the trouble is with. Only what is plainly not a consumer's case leaves the consumer's way. */
import type { Matter } from '../../../../corpus/content/complaint-kind.ts'
import type { Grammar } from './grammar.ts'
import type { Reading } from './reading.ts'

export function readMatter(reading: Reading, { matter }: Grammar): Matter {
  const says = (name: keyof typeof matter) => reading.says(matter[name])
  if (says('labour') && !says('labour-not')) return 'labour'
  if (says('business-purchase')) return 'business-purchase'
  if (says('public-authority') && !says('public-authority-not')) return 'public-authority'
  if (says('private-sale') && !says('private-sale-not')) return 'private-sale'
  return 'consumer'
}
