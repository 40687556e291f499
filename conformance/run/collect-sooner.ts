// For a process that only judges. V8 lets a heap grow to twice what lives in it before it collects, and keeps a large
// space for what is new, so that collecting seldom gets in the way. Nobody waits for an answer here, and a journal of a
// hundred thousand exchanges is judged in a fifth less memory so. Never in a process that serves rooms.
import { setFlagsFromString } from 'node:v8'

export function collectSooner(): void {
  setFlagsFromString('--heap-growing-percent=40')
  setFlagsFromString('--semi-space-growth-factor=1')
}
