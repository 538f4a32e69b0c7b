/** One build: `widget.js` (the loader, a classic script), the app it imports on first use, and the socket the app imports, into dist/widget. */
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const LOADER = 'widget.js'

/**
 * A classic script shares its top level with the host page; inside a function nothing of ours meets anything of theirs. And a classic
 * script from another origin has no base address for `import()`, so the loader is told the app's file name and resolves it itself.
 */
function finishLoader(): Plugin {
  return {
    name: 'finish-loader',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk')
      const loader = chunks.find((chunk) => chunk.fileName === LOADER)
      const app = chunks.find((chunk) => chunk.isEntry && chunk !== loader)
      if (loader === undefined || app === undefined || loader.imports.length > 0) throw new Error('[widget] expected a loader without imports and an app')
      loader.code = `(()=>{"use strict";${loader.code.trim().replace('APP_FILE', JSON.stringify(app.fileName))}\n})();\n`
    },
  }
}

export default defineConfig({
  root: here('.'),
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [finishLoader()],
  build: {
    target: 'es2022',
    // Newer than what we support: older targets make the CSS step rewrite `color-scheme` at the price of bytes, for nothing we use.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    outDir: here('../dist/widget'),
    emptyOutDir: true,
    // A library build leaves `import()` as written; an application build wraps it in a preloader, which only a module may hold.
    lib: { entry: { widget: here('./loader/widget.ts'), app: here('./app.tsx') }, formats: ['es'] },
    rolldownOptions: { output: { entryFileNames: ({ name }) => (name === 'widget' ? LOADER : 'widget/[name]-[hash].js'), chunkFileNames: 'widget/[name]-[hash].js', minify: true } },
  },
})
