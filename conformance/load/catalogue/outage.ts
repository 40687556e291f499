// How a load run takes Kjernejournal down. What else is ordered in the room is somebody else's, and stays.
export const OUTAGE = {
  operation: 'kjernejournal.helseindikator',
  effect: { type: 'status', status: 503, retryAfter: 5 },
} as const
