/** The gate: least mean of each score over all cases. What a step promised stands here; `npm run eval -- --gate` fails below it. */
export const THRESHOLDS: Readonly<Record<string, number>> = {
  outcome: 0.94,
  clauseCited: 0.88,
  articleCited: 0.94,
  facts: 0.92,
  citationsHold: 1,
  numbersHold: 1,
  restraint: 1,
  nextStep: 0.95,
  endDays: 0.95,
}

/** A score may fall this much below the last accepted run (`baseline.json`) before the gate closes. */
export const ALLOWED_DROP = 0.01
