import { readAccessToken } from '../../evidence/helseid/token-uses.ts'
import { decodeJwt } from '../../evidence/jwt.ts'
import { header1 } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'api/warnings-system-token',
  requirements: ['KJ-I27'],
  cause: 'implementation',
  nb: {
    title: 'Varsling om nye legemiddeldata hentes med virksomhetens token',
    failureTitle: 'Varsling om nye legemiddeldata hentes med en brukers token',
    why: 'Varslingen sier bare om det er noe nytt, for mange pasienter på én gang, og er åpen for virksomheten. En brukers token binder det til én som kanskje har gått hjem.',
    fix: 'Hent et token med client_credentials og virksomhetens organisasjonsnummer, det samme som til helseindikatoren, og bruk det til POST /v1/legemiddelvarsling.',
  },
  en: {
    title: 'Warnings of new medicine data are fetched with the organisation’s token',
    failureTitle: 'Warnings of new medicine data are fetched with a user’s token',
    why: 'The warning tells only whether there is anything new, for many patients at once, and is open to the organisation. A user’s token ties it to somebody who may have gone home.',
    fix: 'Fetch a token with client_credentials and the organisation’s number, the same as for the health indicator, and use it for POST /v1/legemiddelvarsling.',
  },
  select: ({ dataCalls }) =>
    dataCalls
      .filter(({ api }) => api === 'warnings')
      .flatMap((call) => {
        const token = decodeJwt(header1(call, 'authorization')?.split(' ')[1])
        return token ? [{ seq: call.seq, access: readAccessToken(token) }] : []
      }),
  evaluate: ({ access }) =>
    unless(access.pid === undefined, {
      at: 'header.authorization.helseid://claims/identity/pid',
      expected: { nb: '(mangler), som i et systemtoken', en: '(missing), as in a system token' },
      actual: { nb: 'nummeret til en person', en: 'a person’s number' },
      message: { nb: 'Tokenet er en brukers.', en: 'The token is a user’s.' },
    }),
})
