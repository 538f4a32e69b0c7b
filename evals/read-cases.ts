/** Reads case files: JSON Lines, one case a line; a broken line is named, not skipped. */
import { readFile } from 'node:fs/promises'
import { EvalCase } from './case.ts'

export async function readCases(path: string): Promise<EvalCase[]> {
  const lines = (await readFile(path, 'utf8')).split('\n')
  return lines.flatMap((line, i) => (line.trim() === '' ? [] : [parseCase(line, `${path}:${i + 1}`)]))
}

function parseCase(line: string, where: string): EvalCase {
  try {
    return EvalCase.parse(JSON.parse(line))
  } catch (cause) {
    throw new Error(`[evals] ${where}: not a case: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
