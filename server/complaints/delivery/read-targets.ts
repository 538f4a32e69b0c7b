/** Reads DELIVERY_TARGETS. An office that stands for "the one around the corner" cannot have a target: every commune's cases would go to one. */
import { readFile } from 'node:fs/promises'
import type { Office } from '../../../corpus/content/office.ts'
import { DeliveryTargets, type DeliveryTarget } from './senders.ts'

export async function readTargets(file: string | undefined, offices: readonly Office[]): Promise<Readonly<Record<string, DeliveryTarget>>> {
  if (file === undefined) return {}
  const parsed = DeliveryTargets.safeParse(parseJson(await readFile(file, 'utf8'), file))
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`)
  for (const id of Object.keys(parsed.data)) checkOffice(id, offices, file)
  // Without a prototype: an office called "constructor" has no target.
  return Object.assign(Object.create(null) as Record<string, DeliveryTarget>, parsed.data)
}

/** Also for officers: who works for "any commune" would see every commune's cases. */
export function checkOffice(id: string, offices: readonly Office[], where: string): void {
  const office = offices.find((each) => each.id === id)
  if (office === undefined) throw new Error(`${where}: không có cơ quan mã "${id}" trong danh bạ (corpus/offices hoặc OFFICES_FILE)`)
  if (office.place === null && office.level !== 'national') throw new Error(`${where}: "${id}" là mã chung cho mọi nơi; hãy khai cơ quan của bạn với mã riêng trong OFFICES_FILE`)
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (fault) {
    throw new Error(`${file} is not JSON`, { cause: fault })
  }
}
