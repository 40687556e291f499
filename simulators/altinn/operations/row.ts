// A row of the tables of operations, and the beginnings of addresses that several tables have.
import type { FidelityCard, Handler, Operation } from '#simulators/core/simulator.ts'

export const MANAGEMENT = '/altinn/accessmanagement/api/v1'

export type Row = readonly [
  id: string,
  method: Operation['method'],
  path: string,
  title: string,
  card: FidelityCard,
  handle: Handler,
]
