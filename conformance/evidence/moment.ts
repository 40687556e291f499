/** When something happened: its number in the journal, and the room's time in milliseconds since 1970. */
export interface Moment {
  readonly seq: number
  readonly at: number
}

/** Of an event, which has its time as ISO 8601. */
export const momentOf = ({ seq, at }: { readonly seq: number; readonly at: string }): Moment => ({
  seq,
  at: Date.parse(at),
})
