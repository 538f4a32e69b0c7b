/**
 * Routing: facts → letters and offices, each with the rule that fired. Pure; the rules are data (corpus/routing.yaml).
 * A rule is true, false or undecided. An undecided rule that stands before the first true one is asked about: the wrong office is never named silently.
 */
import type { Office } from '../../../corpus/content/office.ts'
import type { RoutingFile, RoutingNeed, RoutingOverride, RoutingRule } from '../../../corpus/content/routing.ts'
import { slugOf } from '../../../corpus/places/units.ts'
import type { Filing } from '../complaint.ts'
import { questionFor, type AskField, type RouteQuestion } from './ask.ts'
import type { RouteFacts } from './facts.ts'
import { officeAt, type OfficeFound } from './offices.ts'

export interface RoutedFiling extends Filing {
  /** Other offices that may take the same letter, with the reason. */
  readonly alternatives: readonly (OfficeFound & { readonly kind: Filing['kind']; readonly why: string; readonly citations: readonly string[] })[]
  readonly note: string | null
}

export interface Route {
  readonly calls: readonly { readonly office: OfficeFound; readonly why: string; readonly ruleId: string }[]
  /** First is the main one; the rest are linked letters of the same story. */
  readonly filings: readonly RoutedFiling[]
  readonly elsewhere: { readonly office: OfficeFound; readonly why: string; readonly ruleId: string; readonly citations: readonly string[] } | null
  readonly questions: readonly RouteQuestion[]
}

/** At most this many questions at a time. */
const QUESTIONS_AT_ONCE = 3

export function createRoute(file: RoutingFile, offices: readonly Office[]): (facts: RouteFacts) => Route {
  return (facts) => {
    const calls = rulesOf('call', facts).filter((rule) => matches(rule, facts) === true).map((rule) => ({ office: find(rule.office, rule, facts), why: rule.why, ruleId: rule.id }))
    const elsewhere = rulesOf('elsewhere', facts).find((rule) => matches(rule, facts) === true)
    if (elsewhere !== undefined) return { calls, filings: [], elsewhere: { office: find(elsewhere.office, elsewhere, facts), why: elsewhere.why, ruleId: elsewhere.id, citations: elsewhere.citations }, questions: [] }

    if (facts.wants === null && facts.conduct !== 'lua-dao' && facts.danger !== 'threat') return { calls, filings: [], elsewhere: null, questions: [questionFor('wants', facts)] }
    const groups: ('claim' | 'report')[] = facts.wants === 'report' ? ['report'] : facts.wants === 'both' ? ['claim', 'report'] : ['claim']
    const decided = groups.map((group) => decide(group, facts))
    const asked = [...new Set(decided.flatMap((decision) => decision.asks))]
    if (asked.length > 0) return { calls, filings: [], elsewhere: null, questions: asked.slice(0, QUESTIONS_AT_ONCE).map((field) => questionFor(field, facts)) }
    const main = decided.flatMap(({ rule }) => (rule === undefined ? [] : [toFiling(rule, facts)]))
    const linked = rulesOf('linked', facts).filter((rule) => matches(rule, facts) === true).map((rule) => toFiling(rule, facts))
    return { calls, filings: distinct([...main, ...linked]), elsewhere: null, questions: [] }
  }

  function decide(group: 'claim' | 'report', facts: RouteFacts): { rule?: RoutingRule; asks: AskField[] } {
    for (const rule of rulesOf(group, facts)) {
      const verdict = matches(rule, facts)
      if (verdict === false) continue
      if (verdict !== true) return { asks: [verdict] }
      const missing = rule.needs.filter((need) => !isKnown(need, rule, facts))
      return missing.length > 0 ? { asks: missing } : { rule, asks: [] }
    }
    return { asks: ['wants'] }
  }

  function rulesOf(group: RoutingRule['group'], { day }: RouteFacts): RoutingRule[] {
    return file.rules.filter((rule) => rule.group === group && (rule.from === null || rule.from <= day) && (rule.to === null || day < rule.to))
  }

  function toFiling(rule: RoutingRule, facts: RouteFacts): RoutedFiling {
    const override = file.overrides.find((other) => other.rule === rule.id && other.province === provinceSlug(facts))
    const office = find(override?.office ?? rule.office, rule, facts)
    return {
      kind: rule.kind ?? 'tip-off', officeId: office.id, officeName: office.name, ruleId: rule.id, why: rule.why, citations: rule.citations, note: rule.note ?? null,
      isLinked: rule.group === 'linked', state: 'confirmed',
      alternatives: [...(override === undefined ? [] : alternatives(override.or, rule, facts, override)), ...alternatives(rule.or.filter(({ office: id }) => override?.or.some((other) => other.office === id) !== true), rule, facts)],
    }
  }

  function alternatives(others: RoutingRule['or'], rule: RoutingRule, facts: RouteFacts, reason: Pick<RoutingOverride, 'why' | 'citations'> = rule) {
    return others.map(({ office: id, kind }) => ({ ...find(id, rule, facts), kind: kind ?? rule.kind ?? 'tip-off', why: reason.why, citations: reason.citations }))
  }

  function find(id: string, rule: RoutingRule, facts: RouteFacts): OfficeFound {
    const place = rule.at === 'happened' ? facts.happened : rule.at === 'either' ? (facts.happened ?? facts.residence) : rule.at === 'residence' ? facts.residence : null
    return officeAt(offices, id, place)
  }
}

/** True, false, or the fact that would decide it. Sector and conduct that are not known do not fit a rule that names them. */
function matches({ when }: RoutingRule, facts: RouteFacts): boolean | 'tried' | 'online' {
  const fits = <T>(accepted: readonly T[] | undefined, value: T | null): boolean => accepted === undefined || (value !== null && accepted.includes(value))
  if (!fits(when.matter, facts.matter) || !fits(when.danger, facts.danger) || !fits(when.sector, facts.sector) || !fits(when.conduct, facts.conduct)) return false
  if (when.manyUncounted !== undefined && when.manyUncounted !== facts.manyUncounted) return false
  if (!fits(when.wants, facts.wants)) return false
  if (when.tried !== undefined && facts.tried === null) return 'tried'
  if (when.online !== undefined && facts.online === null) return 'online'
  return fits(when.tried, facts.tried) && (when.online === undefined || when.online === facts.online)
}

function isKnown(need: RoutingNeed, { at }: RoutingRule, facts: RouteFacts): boolean {
  switch (need) {
    // Where either place will do, the other need not be asked for.
    case 'residence': return facts.residence !== null || (at === 'either' && facts.happened !== null)
    case 'happened': return facts.happened !== null
    case 'happened-ward': return facts.happened?.kind === 'ward'
    case 'conduct': return facts.conduct !== null
  }
}

function provinceSlug({ residence }: RouteFacts): string | undefined {
  return residence === null ? undefined : residence.kind === 'province' ? residence.slug : slugOf(residence.provinceName)
}

function distinct(filings: readonly RoutedFiling[]): RoutedFiling[] {
  return [...new Map(filings.map((filing) => [`${filing.kind}|${filing.officeId}|${filing.officeName}`, filing])).values()]
}
