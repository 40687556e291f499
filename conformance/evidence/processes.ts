/**
 * How many of one EPJ's processes and workstations may be at work at once, each with what it has fetched for itself. Nothing on
 * the wire tells them from one that keeps nothing, but that those fetch no more once each has its own.
 */
export const PROCESSES = 4
