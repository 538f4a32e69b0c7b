/** One message, sentence by sentence, through every reader. */
import type { FieldName } from '../complaint.ts'
import { amountsIn } from './amounts.ts'
import { readReplies, readReply } from './asked.ts'
import { readContact } from './contact.ts'
import { opensCorrection, replaced, splitTakingBack, takesBack, withoutNegated } from './corrections.ts'
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
  /** What the message before asked for. */
  readonly asked: readonly FieldName[]
  /** That message itself; empty when there was none. */
  readonly question: string
  /** Grows while the sentences are taken up. */
  readonly known: Values
}

export function* readMessage(message: string, { told, today, asked: fields, question, known }: Around): Generator<Heard> {
  const before: Sentence[] = []
  const asked = fields.length === 1 ? fields[0] ?? null : null
  let last = ''
  let isCorrecting = false
  for (const original of sentencesOf(message).flatMap(splitTakingBack)) {
    isCorrecting ||= opensCorrection(original)
    const isCorrection = isCorrecting || takesBack(original)
    const sentence = isCorrection ? withoutNegated(original) : original
    const spoken: Spoken = { sentence, days: daysIn(sentence, today, last), amounts: amountsIn(sentence), before: [...before], told, known, question }
    last = spoken.days.filter(({ day }) => day !== '').at(-1)?.day ?? last
    const reply = asked === null || before.length > 0 ? {} : readReply(asked, spoken)
    const isReply = Object.values(reply).some((value) => value !== undefined)
    if (isReply) yield { read: reply, said: original.said, isCorrection }
    const read = READERS.reduce<Values>((all, reader) => ({ ...all, ...withoutUndefined(reader(spoken)) }), {})
    const rest = isReply && asked !== null && sentence.text.split(' ').length <= BARE_REPLY ? withoutLike(read, asked) : read
    yield { read: isCorrection ? { ...rest, ...replaced(original, spoken, rest, today) } : rest, said: original.said, isCorrection }
    if (fields.length > 1 && before.length === 0) yield { read: withoutUndefined(readReplies(fields, spoken)), said: original.said, isCorrection: false }
    before.push(sentence)
  }
}
const BARE_REPLY = 6

/** A bare reply says the one thing of its sort it was asked for: "số 0912345678" after "Số của shop?" is not the resident's. */
const ALIKE: readonly (readonly FieldName[])[] = [
  ['phone', 'traderPhone'],
  ['name', 'traderName', 'goods', 'representedName'],
  ['boughtOn', 'happenedOn', 'contactSentOn', 'contactReceivedOn', 'traderAnsweredOn'],
  ['transactionValue', 'disputedAmount', 'damageAmount'],
  ['residence', 'temporaryResidence', 'traderPlace', 'happenedAt', 'traderName'],
]

function withoutLike(read: Values, asked: FieldName): Values {
  const alike = ALIKE.filter((fields) => fields.includes(asked)).flat()
  return Object.fromEntries(Object.entries(read).filter(([name]) => name === asked || !alike.includes(name as FieldName)))
}

const withoutUndefined = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
