/** Builds the widget when its sources changed since the last build: `npx tsx web-widget/build.ts`, or `buildWidget()` from code. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCES = import.meta.dirname
const ROOT = dirname(SOURCES)
const STAMP = 'sources.sha256'

export interface WidgetBuild {
  readonly folder: string
  readonly built: boolean
}

/** @returns where the files are, and whether they had to be built. */
export async function buildWidget(): Promise<WidgetBuild> {
  const folder = join(ROOT, 'dist', 'widget')
  const digest = await digestSources()
  const known = await readFile(join(folder, STAMP), 'utf8').catch(() => '')
  if (known === digest && existsSync(join(folder, 'widget.js'))) return { folder, built: false }
  const { build } = await import('vite')
  await build({ configFile: join(SOURCES, 'vite.config.ts') })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, STAMP), digest)
  return { folder, built: true }
}

/** Over everything that can change the output: our sources and the versions the lock file pins. */
async function digestSources(): Promise<string> {
  const hash = createHash('sha256')
  const files = (await readdir(SOURCES, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:tsx?|css)$/u.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(SOURCES, path).startsWith('browser'))
    .sort()
  for (const path of [...files, join(ROOT, 'package-lock.json')]) hash.update(relative(ROOT, path)).update(await readFile(path))
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { folder, built } = await buildWidget()
  process.stdout.write(`${relative(ROOT, folder)}: ${built ? 'đã dựng' : 'không đổi'}\n`)
}
