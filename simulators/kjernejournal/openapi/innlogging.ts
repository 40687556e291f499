// OpenAPI of the innlogging host.
import { z } from 'zod'
import type { Answer, DescribedOperation, Parameter, Schemas } from '#simulators/core/openapi.ts'
import { PROOF } from '#simulators/core/token-schemes.ts'
import { createRequest } from '../innlogging/create.ts'
import { EVENT_ID, SOURCE_SYSTEM } from '../innlogging/headers.ts'
import { sessionRequest } from '../innlogging/own-session.ts'
import { BODY_REFUSALS, header, json, problem, REFUSALS } from './parts.ts'

export const innloggingSchemas = {
  CreateRequest: createRequest,
  Created: z.looseObject({
    code: z.string().describe('For the browser; once'),
    sessionId: z.string().describe('For the EPJ’s server alone'),
  }),
  SessionRequest: sessionRequest,
  Done: z.looseObject({}),
  Problem: problem,
} as const satisfies Schemas

const security = ['dpop']

const headers: readonly Parameter[] = [
  { ...PROOF, required: true },
  header('X-SOURCE-SYSTEM', 'Name and version of the EPJ', matching(SOURCE_SYSTEM), true),
  header('X-EVENT-ID', 'Comes back with the answer', matching(EVENT_ID)),
]

function matching(pattern: RegExp) {
  return { type: 'string', pattern: pattern.source }
}

const withSession: Readonly<Record<number, Answer>> = {
  ...BODY_REFUSALS,
  404: json('There is no such session', 'Problem'),
  410: json('The session has ended or expired', 'Problem'),
}

const done: Readonly<Record<number, Answer>> = {
  200: json('Done', 'Done'),
  204: { about: 'Done; which of the two is the room’s switch kjernejournal.session-answers', empty: true },
}

export const innlogging: readonly DescribedOperation[] = [
  {
    id: 'kjernejournal.session-create',
    method: 'POST',
    path: '/api/session/create',
    title: 'Open a session',
    security,
    parameters: headers,
    body: { schema: 'CreateRequest' },
    answers: { 200: json('The code opens the portal once', 'Created'), ...BODY_REFUSALS },
  },
  {
    id: 'kjernejournal.session-refresh',
    method: 'POST',
    path: '/api/session/refresh',
    title: 'Keep a session alive',
    description: 'With an access token that has not been shown before.',
    security,
    parameters: headers,
    body: { schema: 'SessionRequest' },
    answers: { ...done, ...withSession },
  },
  {
    id: 'kjernejournal.session-end',
    method: 'POST',
    path: '/api/session/end',
    title: 'End a session',
    security,
    parameters: headers,
    body: { schema: 'SessionRequest' },
    answers: { ...done, ...withSession },
  },
  {
    id: 'kjernejournal.session-ping',
    method: 'GET',
    path: '/api/session/ping',
    title: 'Test the connection to the innlogging host',
    security,
    parameters: headers,
    answers: {
      200: json('All is well', 'Done'),
      204: { about: 'All is well, in rooms that answer so', empty: true },
      ...REFUSALS,
    },
  },
]
