// A plot of lines over the seconds of a run, as shapes of an SVG: everything in units of the drawing.
import { pointsOf, stretchOf } from './stretches.ts'

export interface Line {
  readonly name: string
  /** Undefined where nothing was measured; the line has a gap there. */
  readonly values: readonly (number | undefined)[]
  /** `solid`, `dashed` or `dotted`: told apart without colour too. */
  readonly kind: 'solid' | 'dashed' | 'dotted'
}

export interface PlotOrder {
  readonly seconds: readonly number[]
  readonly lines: readonly Line[]
  /** A height that is not to be passed. */
  readonly limit?: { readonly at: number; readonly name: string }
}

export interface Plot {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly base: number
  /** Seconds behind each point; in a long run more than one. */
  readonly stretch: number
  readonly yTicks: readonly { readonly y: number; readonly label: string }[]
  readonly xTicks: readonly { readonly x: number; readonly label: string }[]
  readonly lines: readonly {
    readonly name: string
    readonly kind: Line['kind']
    readonly path: string
    /** From the lowest to the highest second of each stretch; empty when a stretch is one second. */
    readonly band: string
    readonly label: { readonly x: number; readonly y: number }
  }[]
  readonly limit?: { readonly y: number; readonly name: string }
}

const WIDTH = 640
const HEIGHT = 220
const LEFT = 52
/** Room for the names of the lines at their ends. */
const RIGHT = 532
const TOP = 18
const BASE = 188
const LABEL_STEP = 15

export function plotOf({ seconds, lines, limit }: PlotOrder): Plot {
  const top = niceTop(
    Math.max(0, ...lines.flatMap(({ values }) => values.filter((value) => value !== undefined))),
  )
  // A limit far above everything would press the lines flat; then it is told in words only.
  const shown = limit && limit.at <= top * 1.5 ? limit : undefined
  const highest = shown ? niceTop(Math.max(top, shown.at)) : top
  const last = Math.max(1, seconds.at(-1) ?? 1)
  const x = (second: number) => round(LEFT + (second / last) * (RIGHT - LEFT))
  const y = (value: number) => round(BASE - (value / highest) * (BASE - TOP))
  const stretch = stretchOf(last)
  const drawn = lines.map(({ values }) => pointsOf(seconds, values, stretch))
  const ends = drawn.map((points) => y(points.findLast((point) => point !== undefined)?.middle ?? 0))
  const labels = apart(ends)
  return {
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    right: RIGHT,
    base: BASE,
    stretch,
    yTicks: ticks(highest).map((value) => ({ y: y(value), label: String(value) })),
    xTicks: ticks(last, 6)
      .filter((second) => second <= last)
      .map((second) => ({ x: x(second), label: String(second) })),
    lines: lines.map(({ name, kind }, index) => ({
      name,
      kind,
      path: pathOf((drawn[index] ?? []).map((point) => point && [x(point.at), y(point.middle)])),
      band:
        stretch === 1
          ? ''
          : bandOf((drawn[index] ?? []).map((point) => point && [x(point.at), y(point.low), y(point.high)])),
      label: { x: RIGHT + 8, y: (labels[index] ?? 0) + 4 },
    })),
    ...(shown && { limit: { y: y(shown.at), name: shown.name } }),
  }
}

/** Along the highest and back along the lowest, anew after each gap. */
function bandOf(points: readonly (readonly number[] | undefined)[]): string {
  const pieces: (readonly number[])[][] = [[]]
  for (const point of points) {
    if (point) pieces.at(-1)?.push(point)
    else pieces.push([])
  }
  return pieces
    .filter(({ length }) => length > 1)
    .map((piece) => {
      const there = piece.map(([x, , high]) => `${x} ${high}`)
      const back = piece.toReversed().map(([x, low]) => `${x} ${low}`)
      return `M${[...there, ...back].join('L')}Z`
    })
    .join('')
}

function pathOf(points: readonly (readonly [number, number] | readonly number[] | undefined)[]): string {
  let pen = 'M'
  return points
    .flatMap((point) => {
      if (!point) {
        pen = 'M'
        return []
      }
      const piece = `${pen}${point.join(' ')}`
      pen = 'L'
      return [piece]
    })
    .join('')
}

/** Moves labels apart that would stand on each other, from the top down. */
function apart(heights: readonly number[]): readonly number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const placed = [...heights]
  // As low as they must, but the last one not below the base.
  let free = Number.NEGATIVE_INFINITY
  for (const index of order) {
    placed[index] = Math.max(heights[index] ?? 0, free)
    free = (placed[index] ?? 0) + LABEL_STEP
  }
  let ceiling = BASE
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, ceiling)
    ceiling = (placed[index] ?? 0) - LABEL_STEP
  }
  return placed
}

/** 1, 2 or 5 times a power of ten: the step that gives about so many ticks. */
function stepOf(top: number, about: number): number {
  const rough = top / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10
  return step * power
}

function niceTop(value: number): number {
  if (value <= 0) return 1
  const step = stepOf(value, 4)
  return round(Math.ceil(value / step - 1e-9) * step)
}

function ticks(top: number, about = 4): readonly number[] {
  const step = stepOf(top, about)
  return Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, index) => round(index * step))
}

const round = (value: number) => Math.round(value * 1000) / 1000
