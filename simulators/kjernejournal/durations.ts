// Positions of switches that are times.

const SECONDS: Readonly<Record<string, number>> = {
  none: 0,
  '10-seconds': 10,
  '30-seconds': 30,
  '60-seconds': 60,
  '5-minutes': 300,
  '15-minutes': 900,
  '30-minutes': 1800,
  '8-hours': 28_800,
}

/** Of a position that is a time. */
export const secondsOf = (position: string): number => SECONDS[position] ?? 0
