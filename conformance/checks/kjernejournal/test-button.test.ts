import { call, step } from '../../kit/fixture/build-events.ts'
import { systemToken } from '../../kit/fixture/build-helseid-calls.ts'
import { dpopHeaders, ping } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './test-button.ts'

const PATH = '/kjernejournal/innlogging/api/session/ping'
const seen = { message: 'Forbindelsen virker' }
const noToken = () => systemToken({ status: 400, answer: { error: 'invalid_client' } })
const refused = { status: 403, answer: { feilkode: 'KJF-000022' } }

testCheck(check, {
  accept: {
    'a token and a ping': () => [...step('test-connection', { seen }, systemToken(), ping())],
    'a ping with a token it had': () => [...step('test-connection', { seen }, ping())],
    'a button for the connection to HelseID alone': () => [
      ...step('test-connection', { seen }, systemToken()),
    ],
    'the ping of innlogging': () => [
      ...step(
        'test-connection',
        {},
        call('GET', 'kjernejournal.session-ping', PATH, { headers: dpopHeaders(PATH, accessToken(), 'GET') }),
      ),
    ],
    'a refusal by HelseID that is shown': () => [
      ...step('test-connection', { outcome: 'problem', seen: { message: 'Ingen tilgang' } }, noToken()),
    ],
    'a refusal that is shown': () => [
      ...step('test-connection', { outcome: 'problem', seen: { message: 'KJF-000022' } }, ping(refused)),
    ],
  },
  reject: {
    'a button that calls nobody': { events: () => [...step('test-connection', { seen })], at: 'calls.ping' },
    'a refusal by HelseID that is reported as a success': {
      events: () => [...step('test-connection', { seen }, noToken())],
      at: 'reported.outcome',
    },
    'a button that calls nobody, with a file that was loaded': {
      events: () => [
        ...step('load-configuration', {}),
        ...step('test-connection', { outcome: 'problem', seen: { message: 'Ingen fil' } }),
      ],
      at: 'calls.ping',
    },
    'success without a file': {
      events: () => [
        ...step('load-configuration', { outcome: 'problem' }),
        ...step('test-connection', { seen }),
      ],
      at: 'calls.ping',
    },
    'a ping at another time': {
      events: () => [ping(), ...step('test-connection', { seen })],
      at: 'calls.ping',
    },
    'a ping without a token': {
      events: () => [...step('test-connection', { seen }, ping({ headers: { authorization: undefined } }))],
      at: 'header.authorization',
    },
    'a refusal that is reported as a success': {
      events: () => [...step('test-connection', { seen }, ping(refused))],
      at: 'reported.outcome',
    },
    'no answer that is reported as a success': {
      events: () => [...step('test-connection', { seen }, systemToken(), ping({ status: 0 }))],
      at: 'reported.outcome',
    },
    'an answer that leads elsewhere and is reported as a success': {
      events: () => [...step('test-connection', { seen }, systemToken(), ping({ status: 302 }))],
      at: 'reported.outcome',
    },
    'no answer of HelseID that is reported as a success': {
      events: () => [...step('test-connection', { seen }, systemToken({ status: 0 }))],
      at: 'reported.outcome',
    },
    'an EPJ that hangs': {
      events: () => [...step('test-connection', { outcome: 'timed-out' }, ping({ fault: 'drop' }))],
      at: 'reported.outcome',
    },
    'an answer that is not shown': {
      events: () => [...step('test-connection', { seen: { message: null } }, ping())],
      at: 'reported.message',
    },
  },
  decline: {
    'nobody pressed the button': () => [ping()],
    'an adapter that gives no answer in time': () => [
      ...step('test-connection', { outcome: 'timed-out' }, ping()),
    ],
    'an EPJ that could not be given its file, and says so': () => [
      ...step('load-configuration', { outcome: 'problem' }),
      ...step('test-connection', { outcome: 'problem', seen: { message: 'Ingen fil' } }),
    ],
  },
})
