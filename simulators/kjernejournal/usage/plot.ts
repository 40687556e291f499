// Where the bars of the plot stand: everything in units of the drawing.
export interface Plot {
  readonly width: number
  readonly height: number
  readonly base: number
  readonly bars: readonly {
    readonly name: string
    /** 47: the year is clear from the table. */
    readonly label: string
    readonly lookUps: number
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
}

const STEP = 50
const BAR = 34
const TALLEST = 120
const TOP = 24

export function plotOf(weeks: readonly { readonly name: string; readonly lookUps: number }[]): Plot {
  const most = Math.max(1, ...weeks.map(({ lookUps }) => lookUps))
  const base = TOP + TALLEST
  return {
    width: weeks.length * STEP,
    height: base + 24,
    base,
    bars: weeks.map(({ name, lookUps }, index) => {
      const height = Math.round((lookUps / most) * TALLEST)
      const x = index * STEP + (STEP - BAR) / 2
      return { name, label: name.slice(-2), lookUps, x, y: base - height, width: BAR, height }
    }),
  }
}
