// The room that is measured, and the operation.
export const ROOM = 'demo'
export const OPERATION = 'kjernejournal.helseindikator'
