// A fourth set, written when the rules had been changed for the third, and tried once before they were changed again.
import {
  address,
  answeredBy,
  arming,
  empty,
  hindered,
  html,
  inAttest,
  inFile,
  inForm,
  kind,
  wire,
  worksAt,
} from '../making/kind-makers.ts'
import type { Kind } from '../making/misconfiguration.ts'
import { type Members, onTheWire } from '../making/tampering.ts'

export const fourthSet: readonly Kind[] = [
  worksAt('arbeidssted with a number of the specialist health service', 'RESH', () => '4201115'),
  worksAt(
    'arbeidssted that is a firm',
    'an AS',
    (unit, population) =>
      population.organisations.find(({ form }) => form === 'AS')?.organisasjonsnummer ?? unit,
  ),
  inFile('file without authority', (file) => ({ ...file, authority: '' })),
  inFile('file without a key', (file) => ({ ...file, privateJwk: '' })),
  inFile('public key in place of the private one', (file) => {
    const { d: _private, ...open } = JSON.parse(String(file['privateJwk']))
    return { ...file, privateJwk: JSON.stringify(open) }
  }),
  address(
    'address of the log-in service with its path',
    ['kjernejournalInnlogging'],
    (given) => `${given}/api/session`,
  ),
  kind('configuration', 'client taken away at HelseID', (_random, population) => ({
    detail: 'at HelseID',
    knows: {
      helseid: (known) => ({
        ...known,
        clients: population.clients.filter(({ key }) => key !== 'testbenk-epj'),
      }),
    },
  })),
  wire('code of the log-in made up', (call) =>
    inForm(call, (form) => {
      if (form.has('code')) form.set('code', 'authorization-code')
    }),
  ),
  wire('verifier with a blank', (call) =>
    inForm(call, (form) => {
      if (form.has('code_verifier')) form.set('code_verifier', `${form.get('code_verifier')} `)
    }),
  ),
  wire('session asked for as a form', (call) => {
    if (!call.url.includes('/session/create') || call.body === undefined) return
    call.body = String(new URLSearchParams({ body: call.body }))
    call.headers.set('content-type', 'application/x-www-form-urlencoded')
  }),
  wire('authorization twice', (call) => {
    const sent = call.headers.get('authorization')
    if (sent !== null) call.headers.append('authorization', sent)
  }),
  wire('assertion under another name', (call) =>
    inForm(call, (form) => {
      const sent = form.get('client_assertion')
      if (sent === null) return
      form.delete('client_assertion')
      form.set('assertion', sent)
    }),
  ),
  inAttest('profession of somebody else', (practitioner) => {
    practitioner['authorization'] = { ...(practitioner['authorization'] as Members), code: 'FA1' }
  }),
  kind('environment', 'inspection that cuts bodies off', () => ({
    detail: 'content',
    epj: onTheWire((call) => {
      if (!call.url.includes('/kjernejournal/') || call.body === undefined) return
      call.body = call.body.slice(0, 20)
      call.headers.set('x-forwarded-for', '10.0.0.7')
    }),
  })),
  kind('environment', 'look-ups never answered', () => ({
    detail: 'half-open',
    arrange: arming('kjernejournal.helseindikator', { type: 'half-open', ms: 50 }),
  })),
  hindered('name service out of order', 'queryA ESERVFAIL kjernejournal.example'),
  hindered('net down', 'connect ENETDOWN 10.0.0.9:443'),
  answeredBy(
    'gateway in front of the log-in service',
    () => html(504, '<h1>Gateway timeout</h1>'),
    (url) => url.includes('/kjernejournal/innlogging/'),
  ),
  answeredBy('gateway that says it is being mended', () => Response.json({ message: 'Maintenance' })),
  empty('request taken without an answer', 'helseid.par'),
  empty('log-in page with nothing on it', 'helseid.authorize'),
  kind('simulator', 'what is right is refused', () => ({
    detail: 'kjernejournal.session-create',
    breaks: (simulator) => ({
      ...simulator,
      operations: simulator.operations.map((operation) =>
        operation.id === 'kjernejournal.session-create'
          ? { ...operation, handle: (_request, response) => void response.status(400).json({ status: 400 }) }
          : operation,
      ),
    }),
  })),
]
