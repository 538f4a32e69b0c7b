/** Confirming: consent, truth, what would be refused; then the case, its letters and its group are written as one. */
import { factsOf } from '../case-route.ts'
import { filingKey, type Complaint, type Filing, type TimelineEvent } from '../complaint.ts'
import { CONSENT, RETENTION } from '../consent.ts'
import { lettersOf } from '../delivery/outgoing.ts'
import { gatesFor } from '../gates.ts'
import { requiredMissing } from '../missing.ts'
import { bad, good, type Result } from '../problems.ts'
import type { Route } from '../routing/route.ts'
import type { ServiceDeps } from './deps.ts'
import { newTrackingCode, readTrackingCode } from '../tracking-code.ts'
import { evidenceFor, isForgotten, withoutReporter } from '../unnamed.ts'
import type { ComplaintView } from '../view.ts'
import type { CaseAccess } from './case-access.ts'

export interface Confirmation {
  readonly consentVersion: string
  readonly truthful: boolean
  /** Keys of the letters to make (`filingKey`); when absent, those that are not linked. Nothing goes that was not chosen. */
  readonly letters?: readonly string[] | undefined
}

export function createConfirming({ storage, targetOf }: Pick<ServiceDeps, 'storage' | 'targetOf'>, access: CaseAccess) {
  return {
    /** Confirming again answers with the same case: an acknowledgement lost on the way does no harm. */
    async confirm(code: string | undefined, secret: string, given: Confirmation): Promise<Result<ComplaintView>> {
      const stored = await access.find(code, secret)
      if (stored === undefined) return bad('not-found')
      if (stored.complaint.confirmedAt !== null) return good(await access.view(stored.complaint))
      if (stored.complaint.state !== 'draft') return bad('wrong-state')
      if (given.consentVersion !== CONSENT.version) return bad('no-consent')
      if (!given.truthful) return bad('not-truthful')
      const routed = access.withFilings(stored.complaint)
      if (routed.filings.length === 0) return bad('incomplete', { missing: access.routeOf(routed.form).questions })
      const chosen = choose(routed, access.routeOf(routed.form), given.letters)
      if (chosen.length === 0) return bad('no-letters')
      const refused = objection(chosen, routed)
      if (refused !== undefined) return refused

      const group = await groupOf(routed)
      if (group === 'unknown') return bad('no-group')
      const at = access.at()
      const complaint = { ...confirmed(routed, chosen, at), groupCode: group?.code ?? null }
      const letters = lettersOf(complaint, targetOf, at)
      const [main] = complaint.filings
      const done = await access.change(stored, complaint, eventsOf(complaint, letters.length > 0, group?.isNew === true, at), 'confirm', {
        outbox: letters, retainUntil: access.keepFor(RETENTION.caseDays), renames: main !== undefined && isForgotten(complaint) ? evidenceFor(main.kind, complaint.form, complaint.evidence) : [],
        ...(group?.isNew === true ? { group: { code: group.code, openedBy: complaint.id, declared: routed.form.harmedCount ?? 1 } } : {}),
      })
      if (done.ok || done.problem !== 'changed-meanwhile') return done
      // Pressed twice at once: the other press confirmed it, and this one answers with the same case.
      const now = await access.find(code, secret)
      return now === undefined || now.complaint.confirmedAt === null ? done : good(await access.view(now.complaint))
    },
  }

  /** Many harmed and not all counted: the case joins the group it names, or opens one (Điều 54.2.c). */
  async function groupOf({ form }: Complaint): Promise<{ code: string; isNew: boolean } | 'unknown' | undefined> {
    if (form.groupCode !== undefined && form.groupCode !== '') {
      const code = readTrackingCode(form.groupCode)
      return code === undefined || (await storage.groups.byCode(code)) === undefined ? 'unknown' : { code, isNew: false }
    }
    return factsOf(form, access.readStory).manyUncounted ? { code: newTrackingCode(), isNew: true } : undefined
  }
}

/** A letter may be chosen for another office that takes it too, as the route offers. */
function choose({ filings }: Complaint, route: Route, letters: readonly string[] | undefined): Filing[] {
  if (letters === undefined) return filings.filter(({ isLinked }) => !isLinked)
  const elsewhere = filings.flatMap((filing, i) => (route.filings[i]?.alternatives ?? []).map(({ id, name, kind }): Filing => ({ ...filing, kind, officeId: id, officeName: name })))
  return [...new Map([...filings, ...elsewhere].filter((filing) => letters.includes(filingKey(filing))).map((filing) => [filingKey(filing), filing])).values()]
}

function objection(chosen: readonly Filing[], { form }: Complaint): Result<never> | undefined {
  const missing = chosen.flatMap(({ kind }) => requiredMissing(kind, form))
  if (missing.length > 0) return bad('incomplete', { missing: [...new Map(missing.map((each) => [each.field, each])).values()] })
  const gates = chosen.flatMap(({ kind }) => gatesFor(kind, form)).filter(({ verdict }) => verdict === 'stops')
  return gates.length > 0 ? bad('gated', { gates: [...new Map(gates.map((gate) => [gate.id, gate])).values()] }) : undefined
}

/** When every letter is unnamed, the file itself forgets who reports. */
function confirmed(routed: Complaint, filings: Filing[], at: string): Complaint {
  const forgets = isForgotten({ filings, form: routed.form })
  return {
    ...routed, filings, state: 'confirmed', confirmedAt: at, consent: { version: CONSENT.version, text: CONSENT.text, at },
    ...(forgets ? { form: withoutReporter(routed.form), sources: {}, conversationId: null } : {}),
  }
}

function eventsOf({ groupCode }: Complaint, goesOut: boolean, opensGroup: boolean, at: string): TimelineEvent[] {
  return [
    { at, kind: 'consent', text: `Bạn đồng ý cho dùng dữ liệu (bản ${CONSENT.version}) và cam đoan đúng sự thật.` },
    { at, kind: 'state', state: 'confirmed', text: goesOut ? 'Hồ sơ đã lưu, đơn đang chờ gửi tới nơi nhận.' : 'Hồ sơ đã lưu. Bạn tải đơn về, ký và nộp cho nơi nhận.' },
    ...(groupCode === null ? [] : [{ at, kind: 'note', text: opensGroup ? `Đã mở hồ sơ nhóm ${groupCode}. Gửi mã này cho người cùng bị để họ lập hồ sơ chung nhóm.` : `Hồ sơ đã vào nhóm ${groupCode}.` } as const]),
  ]
}
