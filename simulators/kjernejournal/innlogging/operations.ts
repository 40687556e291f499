// The innlogging host.
import type { FidelityCard, Operation } from '#simulators/core/simulator.ts'
import { asHandler, JSON_VARIANTS } from '../answers.ts'
import { createCreate } from './create.ts'
import { createEnd } from './end.ts'
import type { InnloggingParts } from './parts.ts'
import { createSessionPing } from './ping.ts'
import { createRefresh } from './refresh.ts'

const SHARED_DIFFERENCES = [
  'X-EVENT-ID of the call, when it is one, is that of the answer, of errors too; that answers have it at all is documented of the health indicator.',
  'Only the demands on token and headers are published; all status codes and error bodies are ours, in the form of the health indicator’s.',
  'WWW-Authenticate follows RFC 9449; NHN’s own samples do not set it.',
  'Letters in X-SOURCE-SYSTEM are taken to be A to Z.',
  'Content-Type is demanded (lenient: may be left out, as NHN’s sample does). Bodies are UTF-8, or refused with 400; what the real service does with others is not public.',
  'Proofs are judged in the order of NHN’s sample validator, but the signature after ath, jti, htm, htu and iat.',
  'Each JSON answer holds one random member (switch kjernejournal.extra-member says how often).',
  'Status codes: KJF-000016 400; KJF-000013, 000017 and 000022, AUT_000, AUT_104 and AUT_108 403; KJF-000123 401; unknown session 404, ended or expired 410.',
]

const sampleCard = (differences: readonly string[]): FidelityCard => ({
  source:
    'NHN developer portal, Kjernejournal Innlogging; NHN’s sample client kjernejournal-innlogging-klient',
  date: '2024-06-24',
  confidence: 'sample code',
  differences: [...differences, ...SHARED_DIFFERENCES],
})

const createCard = sampleCard([
  'The code lives for 60 seconds; the real life is not published (switch kjernejournal.code-life).',
  'The session lives until the access token expires, without grace (switch kjernejournal.session-grace).',
  'What the user has open for other patients goes on (switch kjernejournal.patient-change).',
  'system of access_basis may be any text, or left out: the sample sends a placeholder, and what production demands is not public (switch kjernejournal.access-basis-system). authority and assigner, which the sample sends too, are not looked at. D-numbers may use their own OID, or that of fødselsnummer (switch kjernejournal.d-number-system).',
  'Professions with access are those of municipal services: LE, SP, VP, FA1 and FA2. The room’s helsefagarbeider has been a nurse, too: that authorisation has lapsed (AUT_000).',
  'Whether the user works at the unit is not checked; whether the real service does is not public (switch kjernejournal.affiliation).',
  'An attest that names a patient, a health worker (by national identity number or HPR number), an authorisation, an organisation or a place of care must name those of the call; the place may also be a unit below the one that acts. That it is bound to the patient is said on the specification’s issue tracker; but HelseID’s attest has no member for the patient’s number here, as NHN’s test-token service has none, so that only tokens made for the purpose name one. The rest, and TB-ATTEST 403, are ours.',
])

const refreshCard = sampleCard([
  'The token must be another than last time and not expire sooner (lenient: let through).',
  'The token needs no attest; whether the real service wants one here is not public.',
  'It must be for the organisation that the session was opened for, or for the one above it (lenient: let through); end takes another one’s, too; what the real service does is not public.',
  'Answered with 200 and an empty object; status and body are not published (switch kjernejournal.session-answers).',
  'A proof without ath is refused (lenient: let through, as an older version of NHN’s sample does).',
])

const endCard = sampleCard([
  'Answered with 204; the real status is not published (switch kjernejournal.session-answers).',
  'A proof without ath is refused (lenient: let through, as NHN’s sample does).',
])

const pingCard: FidelityCard = {
  source: 'NHN’s demonstration of test tokens (HelseId.Samples, TestTokenDemo)',
  date: '2025-12-11',
  confidence: 'sample code',
  differences: [
    'The body of a good answer is not published: {"status":"OK"} is ours (switch kjernejournal.ping-answer).',
    ...SHARED_DIFFERENCES,
  ],
}

export function innloggingOperations(parts: InnloggingParts): readonly Operation[] {
  const at = (call: string) => `/kjernejournal/innlogging/api/session/${call}`
  return [
    {
      id: 'kjernejournal.session-create',
      method: 'POST',
      path: at('create'),
      title: 'Open a session',
      card: createCard,
      variants: JSON_VARIANTS,
      handle: asHandler(createCreate(parts)),
    },
    {
      id: 'kjernejournal.session-refresh',
      method: 'POST',
      path: at('refresh'),
      title: 'Keep a session alive',
      card: refreshCard,
      variants: JSON_VARIANTS,
      handle: asHandler(createRefresh(parts)),
    },
    {
      id: 'kjernejournal.session-end',
      method: 'POST',
      path: at('end'),
      title: 'End a session',
      card: endCard,
      variants: JSON_VARIANTS,
      handle: asHandler(createEnd(parts)),
    },
    {
      id: 'kjernejournal.session-ping',
      method: 'GET',
      path: at('ping'),
      title: 'Test the connection to the innlogging host',
      card: pingCard,
      variants: JSON_VARIANTS,
      handle: asHandler(createSessionPing(parts)),
    },
  ]
}
