/** The phrases of corpus/routing-grammar.yaml, compiled: one entry per thing that can be said. */
import type { StoryGrammar } from '../../../../corpus/content/routing.ts'
import { createNotation, type Notation, type Phrases } from './pattern.ts'

type Facts = Omit<StoryGrammar, 'compounds' | 'classes' | 'conduct-first'>
type Compiled<T> = { readonly [Name in keyof T]: T[Name] extends readonly string[] ? Phrases : Compiled<T[Name]> }
export type Grammar = Compiled<Facts> & { readonly notation: Notation; readonly conductFirst: readonly string[] }

export function compileGrammar({ compounds, classes, 'conduct-first': conductFirst, ...facts }: StoryGrammar): Grammar {
  const notation = createNotation(classes, compounds)
  const compile = (entry: unknown): unknown =>
    Array.isArray(entry) ? notation.compile(entry as string[]) : Object.fromEntries(Object.entries(entry as object).map(([name, inner]) => [name, compile(inner)]))
  return { ...(compile(facts) as Compiled<Facts>), notation, conductFirst }
}

/** The value with most words said; null when none, or when two tie. */
export function mostSaid(values: Readonly<Record<string, Phrases>>, text: string, accented: boolean): string | null {
  const [first, second] = Object.entries(values).map(([value, phrases]) => ({ value, words: phrases.words(text, accented) })).sort((a, b) => b.words - a.words)
  return first === undefined || first.words === 0 || first.words === second?.words ? null : first.value
}
