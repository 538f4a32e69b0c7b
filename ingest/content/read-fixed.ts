/** Reads intents' examples, premises and emergencies; files are simple YAML written by us. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Emergency, Premise } from '../../corpus/content/fixed.ts'
import { INTENTS, Intent, type IntentExample } from '../../corpus/intent/intent.ts'
import { parseSentence } from './read-guide.ts'
import { readYaml } from './read-yaml.ts'

const Strings = z.array(z.string().min(1))

/** One file per intent; an emergency file is grouped by kind, and its near misses are in-scope questions or other talk. */
const IntentFile = z.union([
  z.object({ intent: z.string(), reason: z.string().optional(), examples: Strings }),
  z.object({ intent: z.literal('emergency'), groups: z.record(z.string(), Strings), 'not-emergency': Strings }),
])

export async function readIntentExamples(folder: string): Promise<IntentExample[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort()
  const files = await Promise.all(names.map((name) => readYaml(join(folder, name), IntentFile)))
  return files.flatMap((file) => {
    if ('groups' in file) {
      const urgent = Object.entries(file.groups).flatMap(([kind, texts]) => texts.map((text) => ({ text, intent: Intent.parse(kind) })))
      return [...urgent, ...file['not-emergency'].map((text) => ({ text, intent: 'in-scope' as const }))]
    }
    const name = (INTENTS as readonly string[]).includes(file.reason ?? '') ? file.reason : file.intent
    return file.examples.map((text) => ({ text, intent: Intent.parse(name) }))
  })
}

const RawPremise = Premise.extend({ correction: Strings })
const RawEmergency = Emergency.extend({ then: Strings })

export async function readPremises(path: string): Promise<Premise[]> {
  const premises = await readYaml(path, z.array(RawPremise))
  return premises.map((premise) => ({ ...premise, correction: premise.correction.map(parseSentence) }))
}

export async function readEmergencies(path: string): Promise<Emergency[]> {
  const emergencies = await readYaml(path, z.array(RawEmergency))
  return emergencies.map((emergency) => ({ ...emergency, then: emergency.then.map(parseSentence) }))
}
