// The calls an EPJ makes to Kjernejournal.

/** `indicator` and `ping` with a system token, the others with the user's. */
export type Call = 'indicator' | 'ping' | 'create' | 'refresh' | 'end'

/** Name and version, as in both headers' rules: letters, digits, space and `. , ( ) -`, 3–512 characters. */
export const EPJ_NAME = 'Testbenk EPJ, v0.1.0'
