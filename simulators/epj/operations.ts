// The simulated EPJ's addresses. All of them are our own invention: a real EPJ has its own.
import type { FidelityCard, Operation } from '#simulators/core/simulator.ts'
import type { Driver } from './driver/driver.ts'

const card: FidelityCard = {
  source: 'Our own: a stand-in for a vendor’s EPJ',
  date: '2026',
  confidence: 'invented',
  differences: ['No real EPJ has this address; what the EPJ sends to the other services is what counts.'],
}

export function operationsOf(driver: Driver): readonly Operation[] {
  return [
    {
      id: 'epj.driver',
      method: 'POST',
      path: '/epj/driver/actions',
      title: 'Order an action of the driver’s terminal',
      card,
      handle: driver.actions,
    },
    {
      id: 'epj.driver-log',
      method: 'GET',
      path: '/epj/driver/log',
      title: 'The log of the driver’s terminal',
      card,
      handle: driver.log,
    },
  ]
}
