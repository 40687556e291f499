// `adapter-api`: the contract between the suite and an adapter in front of an EPJ, as OpenAPI 3.1.
import { answerSchema, orderSchema } from '#scenarios/drivers/contract.ts'
import { openApiDocument } from '#simulators/core/openapi.ts'
import { exitCodes } from '../result.ts'
import type { Command } from './command.ts'
import type { Reads } from './command-settings.ts'

export const adapterApi: Command<Reads<'adapter-api'>> = async ({ settings, version, print }) => {
  const server = settings['driver-url'] === '' ? 'http://localhost:9000/actions' : settings['driver-url']
  const { origin, pathname } = new URL(server)
  const document = openApiDocument({
    title: 'Adapter in front of an EPJ',
    description:
      'What an adapter serves so that Testbenk can drive an EPJ. The suite posts one action at a time and waits for its answer. What the answer says in `seen` is marked as reported, not observed. The same JSON goes over standard input and output when the adapter is a program (--driver-command).',
    version,
    server: origin,
    operations: [
      {
        id: 'perform',
        method: 'POST',
        path: pathname,
        title: 'Do one thing in the EPJ',
        body: { schema: 'Order' },
        answers: { 200: { about: 'Done, or tried.', schema: 'Answer' } },
      },
    ],
    schemas: { Order: orderSchema, Answer: answerSchema },
  })
  print(JSON.stringify(document, null, 2))
  return exitCodes.conforms
}
