import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{corpus,ingest,server,web-widget,evals}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'dist/**', '**/*.browser.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
