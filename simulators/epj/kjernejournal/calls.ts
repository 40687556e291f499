// The calls an EPJ makes to Kjernejournal.

/** Session calls, with the user's token. */
export type SessionCall = 'create' | 'refresh' | 'end' | 'session-ping'

/** Calls to the API host: `medicines` with the user's token, the others with a system token. */
export type ServiceCall = 'indicator' | 'ping' | 'medicines' | 'medicine-warnings'

export type Call = SessionCall | ServiceCall | 'critical-information'

/** Name and version, as in both headers' rules: letters, digits, space and `. , ( ) -`, 3–512 characters. */
export const EPJ_NAME = 'Testbenk EPJ, v0.1.0'
