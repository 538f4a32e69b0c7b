import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from './database.ts'
import { storageContract } from './storage.contract.ts'

storageContract('SQLite', async () => openDatabase(join(mkdtempSync(join(tmpdir(), 'storage-')), 'state.db')))
