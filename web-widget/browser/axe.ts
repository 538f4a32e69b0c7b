/** Accessibility check at WCAG 2.2 AA; what it finds is told rule by rule with the element. */
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[] }[]
}

export async function findViolations(page: Page): Promise<string[]> {
  // Evaluated through the debugger, so that the page's own policy stays as strict as it is.
  await page.evaluate(AXE_SOURCE)
  const results = await page.evaluate<AxeResults, string[]>((tags) => (globalThis as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<AxeResults> } }).axe.run(document, { runOnly: { type: 'tag', values: tags } }), TAGS)
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`))
}
