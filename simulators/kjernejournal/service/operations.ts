// The API host.
import type { FidelityCard, Operation } from '#simulators/core/simulator.ts'
import { asHandler, asHot, JSON_VARIANTS } from '../answers.ts'
import { createHelseindikator, type ServiceParts } from './helseindikator.ts'
import { createPing } from './ping.ts'

const SHARED_DIFFERENCES = [
  'A token that is bound with DPoP must be sent with a proof; as Bearer it is refused (lenient: let through). Whether the real host takes proofs is not published (switch kjernejournal.api-proofs).',
  'User tokens are taken as well as the documented system tokens, when the log-in was at level 4; the journal says which it was.',
  'X-EPJ-System is free text; 3 to 512 characters is our bound.',
  'Proofs are judged in the order of NHN’s sample validator, but the signature after ath, jti, htm, htu and iat.',
  'A proof may be 6 seconds old and 5 seconds early, as in NHN’s .NET sample.',
  'Each answer holds one random member (switch kjernejournal.extra-member says how often).',
  'Wording of utviklermelding and brukermelding, and all codes that begin with TB, are ours.',
]

const indicatorCard: FidelityCard = {
  source: 'Kjernejournal integration guides for portal and REST API (Confluence), and the error code list',
  date: '2022',
  confidence: 'documented',
  differences: [
    ...SHARED_DIFFERENCES,
    'returTekst is published for status 4 only; the other four are ours.',
    'Of the categories in sistEndretKritiskInfo only OVER_REAK is public; the other codes are ours. A record that was refuted or entered in error counts as a change of its category.',
    'legemiddelFraDato turns harLegemidler and harLasteResepter off when nothing has been dispensed since that day, and nothing else; what it does in life is documented only as steering the flags of prescriptions.',
    'Unknown members of the request are ignored and noted in the journal; an unknown samtykke is 400. Null is taken for a member that is not there, as libraries write it. Bodies are UTF-8, or refused with 400; what the real service does with others is not public.',
    'The ticket lives for 30 minutes; the real life is not published (switch kjernejournal.ticket-life). Every ticket holds a + and a /.',
    'A patient whose address has just been blocked keeps the status; what the real indicator says once its daily copy has caught up is not public (switch kjernejournal.address-block). Nor is what it says of the dead (switch kjernejournal.dead): here they keep the status, and portal and data APIs refuse them (KJF-000017).',
    'That the organisation has ordered access in Selvbetjening is taken from the token, since HelseID gives the scope to nobody else, or asked of Selvbetjening (switch kjernejournal.selvbetjening-access). NHN can shut the organisation out (KJF-000022).',
    'Error codes are NHN’s, their status is ours: KJF-000013 and KJF-000022 403, KJF-000016 400 where a number is refused, KJF-000017 403, KJF-000123 401. Codes of the older certificate messages (KJF-000018 to 000121) are never given.',
    'A number that is none has status 0; the list of error codes has KJF-000016 for it, and which of the two is given is not public (switch kjernejournal.invalid-number).',
    'Unknown but valid synthetic numbers have status 1 (switch kjernejournal.patients). Numbers that may be real are refused with 400.',
    'Elements of sperringDetaljer are not published: the array is always empty.',
    'The child organisation must lie below the parent in Enhetsregisteret, or KJF-000022 is given.',
  ],
}

const statusCard: FidelityCard = {
  ...indicatorCard,
  source: 'NHN’s sample client kjernejournal-innlogging-klient (configuration of systest 1)',
  date: '2024-06-24',
  confidence: 'sample code',
  differences: [
    'Answered exactly as /v1/helseindikator, which is the documented path.',
    ...indicatorCard.differences,
  ],
}

const pingCard: FidelityCard = {
  source: 'Kjernejournal integration guide for the portal: ping service',
  date: '2022',
  confidence: 'documented',
  differences: [
    ...SHARED_DIFFERENCES,
    'The body of a good answer is not published: {"status":"OK"} is ours (switch kjernejournal.ping-answer).',
  ],
}

export function serviceOperations(parts: ServiceParts): readonly Operation[] {
  const indicator = createHelseindikator(parts, '/v1/helseindikator')
  return [
    {
      id: 'kjernejournal.helseindikator',
      method: 'POST',
      path: '/kjernejournal/api/v1/helseindikator',
      title: 'Fetch the health indicator',
      card: indicatorCard,
      variants: JSON_VARIANTS,
      handle: asHandler(indicator),
      hot: asHot(indicator, parts.answers),
    },
    {
      id: 'kjernejournal.helseindikator-status',
      method: 'POST',
      path: '/kjernejournal/api/v1/helseindikator/status',
      title: 'Fetch the health indicator, as NHN’s sample does',
      card: statusCard,
      variants: JSON_VARIANTS,
      handle: asHandler(createHelseindikator(parts, '/v1/helseindikator/status')),
    },
    {
      id: 'kjernejournal.ping',
      method: 'GET',
      path: '/kjernejournal/api/v1/ping',
      title: 'Test the connection to the API',
      card: pingCard,
      variants: JSON_VARIANTS,
      handle: asHandler(createPing(parts)),
    },
  ]
}
