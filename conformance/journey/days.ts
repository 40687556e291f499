// The day of a moment, as ISO 8601 has it.
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
