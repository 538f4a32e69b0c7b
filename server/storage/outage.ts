/** Whether a fault means "nothing can be kept just now": the database is locked, full or away, the disk is full. What was sent may be sent again later. */

/** As SQLite names them. */
const SQLITE = /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN)/u
/**
 * Classes and codes of SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html): connection, resources, operator's stop, system;
 * a serialization failure, a deadlock, a lock not had in time, a server that only reads.
 */
const POSTGRES = /^(?:08|53|57|58)[0-9A-Z]{3}$|^(?:40001|40P01|55P03|25006)$/u
/** The disk, and the way to the server. */
const SYSTEM = /^(?:ENOSPC|EDQUOT|EROFS|EIO|EMFILE|ENFILE|ENOTDIR|EEXIST|EACCES|EPERM|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/u
/** What the drivers throw without a code. */
const UNCODED = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Unable to open connection to local database|ConnectionFailed)/u

export function isOutage(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
  // A socket that is not there is a server that is not there; any other file that is not there is our mistake.
  const isAway = code === 'ENOENT' && 'syscall' in fault && fault.syscall === 'connect'
  return SQLITE.test(code) || POSTGRES.test(code) || SYSTEM.test(code) || isAway || UNCODED.test(fault.message) || isOutage(fault.cause)
}
