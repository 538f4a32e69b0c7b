/** Routing data: which office takes what, since when and until when, by which provision; and the words by which a story is read for it. */
import { z } from 'zod'
import { ComplaintKind, Danger, Matter, Tried, Wants } from './complaint-kind.ts'

/** What must hold for a rule to fire; a fact not named here does not matter. */
export const RoutingCondition = z.object({
  matter: z.array(Matter).optional(),
  danger: z.array(Danger).optional(),
  sector: z.array(z.string()).optional(),
  conduct: z.array(z.string()).optional(),
  wants: z.array(Wants).optional(),
  tried: z.array(Tried).optional(),
  online: z.boolean().optional(),
  /** Many consumers harmed and not all of them identified (Điều 54.2.c). */
  manyUncounted: z.boolean().optional(),
}).strict()
export type RoutingCondition = z.infer<typeof RoutingCondition>

/** What must be known before a rule may name an office; asked when it is not. */
export const RoutingNeed = z.enum(['residence', 'happened', 'happened-ward', 'conduct'])
export type RoutingNeed = z.infer<typeof RoutingNeed>

const OtherOffice = z.union([z.string().transform((office) => ({ office, kind: undefined })), z.object({ office: z.string(), kind: ComplaintKind }).strict()])

export const RoutingRule = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  /**
   * `call`: before anything else, all that match. `elsewhere`: not a consumer's case. `claim` and `report`: the first that matches.
   * `linked`: further letters of the same story, all that match.
   */
  group: z.enum(['call', 'elsewhere', 'claim', 'report', 'linked']),
  kind: ComplaintKind.optional(),
  when: RoutingCondition,
  /** Office found everywhere that stands for the role; the place makes it the one around the corner. */
  office: z.string(),
  at: z.enum(['residence', 'happened', 'either']).optional(),
  needs: z.array(RoutingNeed).default([]),
  /** Other offices that may take it, with the kind of letter each takes when it is another. */
  or: z.array(OtherOffice).default([]),
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  why: z.string().min(1),
  citations: z.array(z.string()),
  note: z.string().optional(),
}).strict()
export type RoutingRule = z.infer<typeof RoutingRule>

/** Where the texts leave it open, a province may set its own office. */
export const RoutingOverride = z.object({
  province: z.string(),
  rule: z.string(),
  office: z.string().optional(),
  or: z.array(OtherOffice).default([]),
  why: z.string().min(1),
  citations: z.array(z.string()),
}).strict()
export type RoutingOverride = z.infer<typeof RoutingOverride>

export const RoutingFile = z.object({ rules: z.array(RoutingRule), overrides: z.array(RoutingOverride).default([]) })
export type RoutingFile = z.infer<typeof RoutingFile>

/** What residents say, in the notation of server/complaints/routing/story/pattern.ts. */
const Said = z.array(z.string().regex(/^[!^]?\s?[\p{Ll}0-9 |!_?~{}#-]+$/u))
const named = <Name extends string>(...names: Name[]) => z.object(Object.fromEntries(names.map((name) => [name, Said])) as Record<Name, typeof Said>).strict()
export const StoryGrammar = z.object({
  compounds: z.array(z.string()),
  classes: z.record(z.string(), Said),
  voices: named('other', 'trader', 'self', 'wish', 'turn'),
  wants: named('claim', 'claim-weak', 'report', 'report-only', 'demanded', 'to-authority', 'to-trader', 'report-weak', 'court', 'mediation', 'claim-not', 'report-not', 'court-not', 'mediation-not', 'unwished'),
  tried: named('mediated', 'ended', 'mediation-failed', 'offered', 'declined', 'failed-not', 'failed', 'written', 'unwritten', 'reason', 'no-reason', 'refuse', 'own', 'silent', 'promise', 'just-asked', 'nothing', 'nothing-not', 'asked', 'spoken-to', 'imagined', 'bought'),
  matter: named('labour', 'labour-not', 'private-sale', 'private-sale-not', 'public-authority', 'public-authority-not', 'business-purchase'),
  danger: named('poisoning', 'injury', 'fire-explosion', 'money-transferred', 'threat', 'threat-not'),
  sector: z.record(z.string(), Said),
  'market-not': Said,
  conduct: z.record(z.string(), Said),
  /** Kinds of conduct a report turns on; what was asked of the shop (exchange, repair) names the case only without them. */
  'conduct-first': z.array(z.string()),
  scam: Said, cheated: Said, 'scam-not': Said, 'paid-first': Said, 'gone-then': Said, delivered: Said,
  online: named('chat', 'bought', 'true', 'false'),
  many: Said, 'many-not': Said,
}).strict()
export type StoryGrammar = z.infer<typeof StoryGrammar>
