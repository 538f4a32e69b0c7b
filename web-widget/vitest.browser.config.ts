/** Tests in a real Chromium: `npx vitest run --config web-widget/vitest.browser.config.ts`. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['web-widget/**/*.browser.test.ts'],
    globalSetup: [fileURLToPath(new URL('./browser/build-first.ts', import.meta.url))],
    // The accessibility check walks all of a law of 80 articles, on machines that have other work too.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
