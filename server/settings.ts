/** The environment of the server programs: the only file of `server` that reads `process.env`. */
import { resolve } from 'node:path'
import { z } from 'zod'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  INDEX_DIR: z.string().default('data/index'),
  DATA_DIR: z.string().default('data'),
  EMBEDDING_MODEL: z.string().optional(),
  /** Origins that may embed the widget, comma-separated; none by default. */
  ALLOWED_ORIGINS: z.string().default(''),
  LLM_BASE_URL: z.url().optional(),
  LLM_MODEL: z.string().optional(),
  LLM_API_KEY: z.string().optional(),
  LLM_TIMEOUT_MS: z.coerce.number().int().positive().default(8_000),
  /** PostgreSQL instead of the SQLite file. */
  DATABASE_URL: z.string().optional(),
  /** Keys that encrypt personal fields, newest first; a file is made in DATA_DIR when absent. */
  DATA_KEYS: z.string().optional(),
  /** JSON file: office id → where its cases are delivered (e-mail or signed webhook). */
  DELIVERY_TARGETS: z.string().optional(),
  /** An operator's own offices (YAML like corpus/offices), which replace ours of the same id. */
  OFFICES_FILE: z.string().optional(),
  SMTP_URL: z.string().optional(),
  SMTP_FROM: z.email().optional(),
  /** Told when an office is late or a letter cannot be delivered. */
  OPERATOR_EMAIL: z.email().optional(),
  /** Address under which residents reach this server, for links in e-mails. */
  PUBLIC_URL: z.url({ protocol: /^https?$/u }).optional(),
  /** The Zalo OA of the ward, linked from a case. */
  ZALO_OA_URL: z.url({ protocol: /^https$/u }).optional(),
  /** Proxies whose word on a visitor's address is taken: "loopback", addresses, subnets (Express, "trust proxy"). */
  TRUST_PROXY: z.string().default('loopback'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(120),
  /** ISO day used as today, for demonstrations and evaluation. */
  TODAY: z.iso.date().optional(),
})

export type Settings = ReturnType<typeof readSettings>

export function readSettings() {
  const environment = Environment.parse(process.env)
  return {
    port: environment.PORT,
    host: environment.HOST,
    corpusFolder: resolve('corpus'),
    indexFolder: resolve(environment.INDEX_DIR),
    dataFolder: resolve(environment.DATA_DIR),
    modelFolder: resolve('corpus/model'),
    embeddingModel: environment.EMBEDDING_MODEL,
    allowedOrigins: environment.ALLOWED_ORIGINS.split(',').map((origin) => origin.trim()).filter((origin) => origin !== ''),
    model: environment.LLM_BASE_URL === undefined ? undefined : { baseUrl: environment.LLM_BASE_URL, name: environment.LLM_MODEL ?? 'default', apiKey: environment.LLM_API_KEY ?? 'none', timeoutMs: environment.LLM_TIMEOUT_MS },
    officesFile: environment.OFFICES_FILE,
    deliveryTargetsFile: environment.DELIVERY_TARGETS,
    smtp: environment.SMTP_URL === undefined || environment.SMTP_FROM === undefined ? undefined : { url: environment.SMTP_URL, from: environment.SMTP_FROM },
    operatorEmail: environment.OPERATOR_EMAIL,
    publicUrl: environment.PUBLIC_URL?.replace(/\/+$/u, ''),
    zaloUrl: environment.ZALO_OA_URL,
    databaseUrl: environment.DATABASE_URL,
    dataKeys: environment.DATA_KEYS,
    trustProxy: environment.TRUST_PROXY,
    logLevel: environment.LOG_LEVEL,
    requestsPerMinute: environment.REQUESTS_PER_MINUTE,
    today: environment.TODAY,
  }
}
