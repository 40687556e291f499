import type { Register } from '../register.ts'
import type { Mutation } from './mutation.ts'

export const employeeNeverPractised: Mutation = {
  name: 'employee-never-practised',
  nb: {
    title: 'Kommunen autoriserer noen som aldri har åpnet Line Danser',
    description:
      'Farmasøyten står på listen i stedet for vernepleieren, og var ikke til stede da de andre øvde.',
  },
  en: {
    title: 'The municipality authorises somebody who has never opened Line Danser',
    description:
      'The pharmacist is put on the list instead of the social educator, and was not there when the others practised.',
  },
  changes: () => ({
    municipalityDoes: (order, register) =>
      order.action === 'authorise' && order.args.user === workerOf(register, 'vernepleier')
        ? { ...order, args: { ...order.args, user: workerOf(register, 'provisorfarmasoyt') } }
        : order,
  }),
}

const workerOf = (register: Register, key: string): string =>
  register.users.find((user) => user.key === key)?.pid ?? ''
