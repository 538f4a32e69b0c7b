/** Reads `corpus/deadlines.yaml` and `corpus/calendar/*.yaml` and puts them together. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { DeadlineFile, type DeadlineRule } from '../content/deadline.ts'
import { CalendarYear } from './calendar-year.ts'
import { createCalendar } from './calendar.ts'
import { createDeadlines } from './deadlines.ts'

/** @param folder the `corpus` folder. */
export async function readDeadlineRules(folder: string): Promise<DeadlineRule[]> {
  return (await readYaml(join(folder, 'deadlines.yaml'), DeadlineFile)).deadlines
}

/** @param folder the `corpus` folder. */
export async function readCalendarYears(folder: string): Promise<CalendarYear[]> {
  const names = (await readdir(join(folder, 'calendar'))).filter((name) => /^\d{4}\.yaml$/u.test(name)).sort()
  return Promise.all(names.map((name) => readYaml(join(folder, 'calendar', name), CalendarYear)))
}

/** The whole: `deadlinesFor` over our own rules and calendar. */
export async function openDeadlines(folder: string) {
  const [rules, years] = await Promise.all([readDeadlineRules(folder), readCalendarYears(folder)])
  const calendar = createCalendar(years)
  return { ...createDeadlines(rules, calendar), calendar }
}

async function readYaml<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(parse(await readFile(path, 'utf8')))
  if (result.success) return result.data
  throw new Error(`[time] ${basename(path)}: ${z.prettifyError(result.error)}`)
}
