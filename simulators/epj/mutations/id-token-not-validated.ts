import { decodeJwt } from 'jose'
import { identityOf } from '../helseid/identity.ts'
import type { Mutation } from './mutation.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function nonceOf(answer: Response): Record<string, string> {
  const nonce = answer.headers.get('dpop-nonce')
  return nonce === null ? {} : { 'dpop-nonce': nonce }
}

export const idTokenNotValidated: Mutation = {
  name: 'id-token-not-validated',
  nb: {
    title: 'Stoler på alle ID-tokener',
    description:
      'EPJ-en leser hvem som har logget inn, uten å se på signatur, utsteder, mottaker, nonce, tid, nivå eller person.',
  },
  en: {
    title: 'Believes every ID token',
    description:
      'The EPJ reads who has logged in without looking at signature, issuer, audience, nonce, time, level or person.',
  },
  changes: () => ({
    async readAnswer(answer) {
      const body: unknown = await answer
        .clone()
        .json()
        .catch(() => undefined)
      if (!isObject(body) || typeof body['id_token'] !== 'string') return answer
      const { id_token, ...others } = body
      return Response.json(
        { ...others, unread_id_token: id_token },
        { status: answer.status, headers: nonceOf(answer) },
      )
    },
    callbackChecks: ({ state, verifier }) => ({ expectedState: state, pkceCodeVerifier: verifier }),
    readIdentity({ unread_id_token: idToken }) {
      return typeof idToken === 'string' ? identityOf(decodeJwt(idToken), idToken) : identityOf({}, undefined)
    },
    refusal: () => undefined,
  }),
}
