import { expect, it } from 'vitest'
import { isOutage } from './outage.ts'

const fault = (message: string, more: object = {}) => Object.assign(new Error(message), more)

it.each<readonly [string, unknown, boolean]>([
  ['a locked SQLite file', fault('database is locked', { code: 'SQLITE_BUSY' }), true],
  ['a full disk under SQLite', fault('database or disk is full', { code: 'SQLITE_FULL' }), true],
  ['a lock that PostgreSQL did not give in time', fault('canceling statement due to lock timeout', { code: '55P03' }), true],
  ['too many connections', fault('sorry, too many clients already', { code: '53300' }), true],
  ['a PostgreSQL that is going down', fault('terminating connection due to administrator command', { code: '57P01' }), true],
  ['a PostgreSQL that is not there', fault('connect ECONNREFUSED 127.0.0.1:5432', { code: 'ECONNREFUSED' }), true],
  ['a socket that is not there', fault('connect ENOENT /run/.s.PGSQL.5432', { code: 'ENOENT', syscall: 'connect' }), true],
  ['a connection cut in the middle', fault('Connection terminated unexpectedly'), true],
  ['a full disk under evidence, told by who wrote', new Error('the evidence file was not kept', { cause: fault('no space left on device', { code: 'ENOSPC' }) }), true],
  ['a row that is there already', fault('UNIQUE constraint failed', { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }), false],
  ['a row that is there already, on PostgreSQL', fault('duplicate key value', { code: '23505' }), false],
  ['a file of ours that is missing', fault('ENOENT: no such file', { code: 'ENOENT', syscall: 'open' }), false],
  ['a mistake of ours', new TypeError('x is not a function'), false],
  ['something thrown that is no error', 'SQLITE_BUSY', false],
])('tells %s apart', (_, thrown, expected) => {
  expect(isOutage(thrown)).toBe(expected)
})
