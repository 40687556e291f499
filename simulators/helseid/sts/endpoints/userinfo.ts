// Userinfo: any access token with `openid`, whatever API it is for. The one place with the details from HPR.
import type { Handler } from '../../../core/simulator.ts'
import type { HealthWorker } from '../../../population/population.ts'
import { refusing, type WithSts } from '../back-channel.ts'
import { isLevel } from '../login.ts'
import { NOT_KEPT } from '../refusal.ts'
import { paths } from '../settings.ts'
import type { Sts } from '../sts.ts'
import { type Claims, type LoggedIn, scopedClaims } from '../tokens/claims.ts'
import { claim } from '../tokens/scopes.ts'
import { invalidToken, presentedClaims, stringsOf } from './own-endpoint.ts'

const HPR_SCOPE = 'helseid://scopes/hpr/hpr_number'

export function userinfo(withSts: WithSts): Handler {
  return withSts(
    refusing(async (sts, request, response, findings) => {
      const where = { url: sts.issuer + paths.userinfo, scope: 'openid', findings }
      const claims = await presentedClaims(sts, request, where)
      const scopes = stringsOf(claims['scope'])
      const user = userOf(sts, claims)
      request.recording.fact('user', user.person.pid)
      response.set(NOT_KEPT).json({
        sub: user.subject,
        ...scopedClaims(user, scopes),
        ...(scopes.includes(HPR_SCOPE) &&
          user.worker?.hprNumber && { [claim.hprDetails]: hprDetails(user.worker) }),
        userinfo_issued_at: sts.deps.clock.seconds(),
      })
    }),
  )
}

function userOf(sts: Sts, claims: Claims): LoggedIn {
  const subject = String(claims['sub'] ?? '')
  const person = sts.people.bySubject(subject)
  const level = String(claims[claim.securityLevel])
  if (!person || !isLevel(level))
    throw invalidToken(
      'The access token belongs to no person',
      'token.sub',
      'a person',
      subject || '(missing)',
    )
  return {
    person,
    worker: sts.people.healthWorker(person.pid),
    subject,
    login: { idp: String(claims['idp']), level },
    authTime: Number(claims['auth_time']),
    sid: String(claims['sid']),
  }
}

/** Shape from code, not from NHN's documents. */
function hprDetails({ hprNumber, authorizations }: HealthWorker): object {
  return {
    hpr_number: hprNumber,
    approvals: authorizations
      .filter(({ active }) => active)
      .map(({ profession }) => ({
        profession,
        authorization: { value: '1', description: 'Autorisasjon' },
        requisition_rights: profession === 'LE' ? [{ value: '1', description: 'Full rekvisisjonsrett' }] : [],
        specialities: [],
      })),
  }
}
