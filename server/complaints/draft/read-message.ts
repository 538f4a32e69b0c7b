/** One message, sentence by sentence, through every reader. */
import type { FieldName } from '../complaint.ts'
import { amountsIn } from './amounts.ts'
import { readReply } from './asked.ts'
import { readContact } from './contact.ts'
import { replaced, splitTakingBack, takesBack, withoutNegated } from './corrections.ts'
import { daysIn } from './days.ts'
import { readDays } from './dealing-days.ts'
import { readDemands } from './demands.ts'
import { readHarmed } from './harmed.ts'
import { readOtherBody } from './other-body.ts'
import { readPerson } from './person.ts'
import { readPhones } from './phones.ts'
import { readPlaces } from './places.ts'
import { readProof } from './proof.ts'
import { readPurchase } from './purchase.ts'
import type { Reader, Spoken, Values } from './reader.ts'
import { sentencesOf, type Sentence } from './sentence.ts'
import { readSums } from './sums.ts'
import { readTrader } from './trader.ts'
import { readVulnerable } from './vulnerable.ts'

/** Each fills fields of its own; none reads what another takes. */
const READERS: readonly Reader[] = [readPerson, readPhones, readPlaces, readTrader, readPurchase, readSums, readDays, readContact, readOtherBody, readDemands, readVulnerable, readHarmed, readProof]

export interface Heard {
  readonly read: Values
  /** The sentence, as typed. */
  readonly said: string
  readonly isCorrection: boolean
}

interface Around {
  readonly told: readonly Sentence[]
  readonly today: string
  /** The one field the message before asked for. */
  readonly asked: FieldName | null
  /** Grows while the sentences are taken up. */
  readonly known: Values
}

export function* readMessage(message: string, { told, today, asked, known }: Around): Generator<Heard> {
  const before: Sentence[] = []
  for (const original of sentencesOf(message).flatMap(splitTakingBack)) {
    const isCorrection = takesBack(original)
    const sentence = isCorrection ? withoutNegated(original) : original
    const spoken: Spoken = { sentence, days: daysIn(sentence, today), amounts: amountsIn(sentence), before: [...before], told, known }
    const reply = asked === null || before.length > 0 ? {} : readReply(asked, spoken)
    const isReply = Object.values(reply).some((value) => value !== undefined)
    if (isReply) yield { read: reply, said: original.said, isCorrection }
    // A bare reply says the one thing it was asked for; "số 0912345678" after "Số của shop?" is not the resident's.
    if (!isReply || sentence.text.split(' ').length > BARE_REPLY) {
      const read = READERS.reduce<Values>((all, reader) => ({ ...all, ...withoutUndefined(reader(spoken)) }), {})
      yield { read: isCorrection ? { ...read, ...replaced(original, spoken, read, today) } : read, said: original.said, isCorrection }
    }
    before.push(sentence)
  }
}
const BARE_REPLY = 6

const withoutUndefined = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
