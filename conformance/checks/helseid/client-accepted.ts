import { namesClient } from '../../evidence/helseid/client-calls.ts'
import type { Seen } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'
import { toldByBench } from '../../kit/told-by-bench.ts'

/** Where HelseID says the trouble is, when it is the client itself or its key. */
const IDENTITY = /^body\.(?:client_id|client_assertion(?:\.(?:kid|signature|alg))?)$/

/** A parameter that stands twice is refused at the same member, and says nothing of the client. */
function concernsIdentity(explanation: Seen['exchange']['explanation']): boolean {
  if (explanation?.at === undefined || explanation.expected === 'once') return false
  return IDENTITY.test(explanation.at)
}

export default defineCheck({
  id: 'helseid/client-accepted',
  requirements: ['HID-N29'],
  cause: 'configuration',
  nb: {
    title: 'HelseID kjenner klienten og nøkkelen',
    failureTitle: 'HelseID kjenner ikke klienten, eller nøkkelen passer ikke',
    why: 'client_id og nøkkelen hører sammen. Er en av dem fra en annen fil eller et annet miljø, eller er den lest feil, slipper ingen inn.',
    fix: 'Last ned konfigurasjonsfilen på nytt og last den inn i EPJ-en. privateJwk er JSON inne i en tekst og må leses to ganger. Kontroller at EPJ-en bruker samme miljø (authority) som filen.',
  },
  en: {
    title: 'HelseID knows the client and the key',
    failureTitle: 'HelseID does not know the client, or the key does not match',
    why: 'client_id and the key belong together. When one of them is from another file, another environment, or misread, nobody gets in.',
    fix: 'Download the configuration file again and load it into the EPJ. privateJwk is JSON inside a text and must be read twice. Check that the EPJ uses the same environment (authority) as the file.',
  },
  select: ({ clientCalls }) =>
    clientCalls.filter(
      ({ exchange, secretIn, form }) =>
        exchange.fault === undefined &&
        secretIn === undefined &&
        // Who says nothing of who is calling was not recognised, whatever the refusal was for.
        (namesClient(form) || concernsIdentity(exchange.explanation)),
    ),
  evaluate: ({ exchange: { explanation }, form }) =>
    unless(!concernsIdentity(explanation), {
      at: explanation?.at ?? 'body.client_assertion',
      expected: toldByBench(explanation?.expected, {
        nb: 'en klient og en nøkkel som HelseID kjenner',
        en: 'a client and a key that HelseID knows',
      }),
      actual: toldByBench(explanation?.actual, shown(form.get('client_id'))),
      message: {
        nb: 'HelseID avviste klienten eller nøkkelen.',
        en: 'HelseID refused the client or the key.',
      },
    }),
})
