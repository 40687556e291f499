// What NHN's public pages do not settle of Innlogging, and an EPJ must bear either way.

export const ANSWER_SWITCH = {
  name: 'kjernejournal.session-answers',
  values: ['200-and-204', '200', '204'],
  about:
    'How session/refresh and session/end are answered when all is well: refresh with 200 and an object and end with 204, both with 200, or both with 204. The documentation names neither; NHN’s sample client takes any status below 300 and reads no body.',
} as const

export const PATIENT_SWITCH = {
  name: 'kjernejournal.patient-change',
  values: ['apart', 'replaced'],
  about:
    'What session/create does to sessions that the same user has open from the same client: they go on until they are ended or expire, or they are ended. NHN’s page has a chapter on change of patient that we have not read; NHN’s sample client opens a new session and leaves the old one.',
} as const

export const GRACE_SWITCH = {
  name: 'kjernejournal.session-grace',
  values: ['none', '30-seconds'],
  about:
    'How long a session outlives the last access token that was shown for it. That it follows the token at all is concluded from NHN’s sample client.',
} as const

export const CODE_SWITCH = {
  name: 'kjernejournal.code-life',
  values: ['60-seconds', '10-seconds', '5-minutes'],
  about: 'How long the code from session/create opens the portal; the real life is not public.',
} as const

export const D_NUMBER_SWITCH = {
  name: 'kjernejournal.d-number-system',
  values: ['either', 'own', 'fodselsnummer'],
  about:
    'Which OID session/create takes for a patient with a D-number: any of the two, that of D-numbers (and for others that of fødselsnummer), or that of fødselsnummer for everybody. The documentation shows a fødselsnummer alone.',
} as const

export const BASIS_SWITCH = {
  name: 'kjernejournal.access-basis-system',
  values: ['any', 'SYSTEM_GRUNNLAG', 'identifier'],
  about:
    'What session/create takes as system of access_basis: anything, also nothing; the placeholder that NHN’s sample client sends, and no other; or what names a code system (urn: or https:), so that the placeholder is refused. What production demands is not public.',
} as const

export const SESSION_SWITCHES = [
  ANSWER_SWITCH,
  PATIENT_SWITCH,
  GRACE_SWITCH,
  CODE_SWITCH,
  D_NUMBER_SWITCH,
  BASIS_SWITCH,
]
