// The table of operations.
import type { Pages } from '#simulators/core/pages/pages.ts'
import type { FidelityCard, Handler, Operation } from '#simulators/core/simulator.ts'
import * as cards from './cards.ts'
import { createFolkeregisteret } from './folkeregisteret/folkeregisteret.ts'
import { createHelsenorge } from './helsenorge/helsenorge.ts'
import { createHpr } from './hpr/hpr.ts'
import { createIdporten } from './idporten/idporten.ts'
import { createKrr } from './krr/krr.ts'
import { createMaskinporten } from './maskinporten/maskinporten.ts'
import type { People } from './people.ts'

export const REGISTERS = [
  ...(['hpr', 'krr', 'folkeregisteret', 'idporten', 'maskinporten', 'helsenorge'] as const),
]
export type RegisterName = (typeof REGISTERS)[number]

/** Of a register's addresses those that people open; everything else is for programs. */
export const PAGES = [
  ...['/hpr', '/krr', '/folkeregisteret', '/maskinporten', '/idporten/authorize', '/idporten/logg-inn'],
  ...['/helsenorge', '/helsenorge/logg-inn', '/helsenorge/innlogget', '/helsenorge/resultat'],
]

/** Those that answer as OAuth does. */
export const TOKEN_ENDPOINTS: readonly string[] = ['/maskinporten/token', '/idporten/token']

const METADATA = '/.well-known/openid-configuration'
const FREREG = '/folkeregisteret/folkeregisteret/offentlig-med-hjemmel/api/v1/personer/:pid'

export function createOperations(
  people: People,
  pages: Readonly<Record<RegisterName, Pages>>,
): readonly Operation[] {
  const maskinporten = createMaskinporten(people, pages.maskinporten)
  const idporten = createIdporten(people, pages.idporten)
  const helsenorge = createHelsenorge(people, pages.helsenorge)
  const hpr = createHpr(people, pages.hpr)
  const krr = createKrr(people, pages.krr)
  const frereg = createFolkeregisteret(people, pages.folkeregisteret)
  const discovery = '/maskinporten/.well-known/oauth-authorization-server'

  const rows: readonly (readonly [string, Operation['method'], string, string, FidelityCard, Handler])[] = [
    ['hpr-page', 'GET', '/hpr', 'HPR: the public search', cards.hprPageCard, hpr.page],
    [
      'hpr-one',
      'GET',
      '/hpr/api/v1/helsepersonell/:hprNumber',
      'HPR: one health worker',
      cards.hprApiCard,
      hpr.one,
    ],
    ['hpr-search', 'POST', '/hpr/api/v1/helsepersonell/sok', 'HPR: search', cards.hprApiCard, hpr.search],
    ['krr-page', 'GET', '/krr', 'KRR: what is registered', cards.krrPageCard, krr.page],
    [
      'krr-personer',
      'POST',
      '/krr/rest/v1/personer',
      'KRR: contact data of many',
      cards.krrCard,
      krr.persons,
    ],
    [
      'krr-personer-v2',
      'POST',
      '/krr/rest/v2/personer',
      'KRR: contact data of many (v2)',
      cards.krrCard,
      krr.persons,
    ],
    [
      'folkeregisteret-page',
      'GET',
      '/folkeregisteret',
      'Folkeregisteret: how a name is registered',
      cards.freregPageCard,
      frereg.page,
    ],
    ['folkeregisteret-person', 'GET', FREREG, 'Folkeregisteret: a person', cards.freregCard, frereg.person],
    [
      'idporten-home',
      'GET',
      '/idporten',
      'ID-porten: the address itself',
      cards.idportenPageCard,
      (_request, response) =>
        response.redirect(303, `${new URL(people.addresses.idporten).pathname}${METADATA}`),
    ],
    [
      'idporten-discovery',
      'GET',
      `/idporten${METADATA}`,
      'ID-porten: metadata',
      cards.idportenCard,
      idporten.discovery,
    ],
    ['idporten-jwks', 'GET', '/idporten/jwks.json', 'ID-porten: keys', cards.idportenCard, idporten.keys],
    [
      'idporten-authorize',
      'GET',
      '/idporten/authorize',
      'ID-porten: log-in',
      cards.idportenCard,
      idporten.authorize,
    ],
    [
      'idporten-log-in',
      'POST',
      '/idporten/logg-inn',
      'ID-porten: the log-in form',
      cards.idportenPageCard,
      idporten.logIn,
    ],
    ['idporten-token', 'POST', '/idporten/token', 'ID-porten: tokens', cards.idportenCard, idporten.token],
    [
      'idporten-userinfo',
      'GET',
      '/idporten/userinfo',
      'ID-porten: userinfo',
      cards.idportenCard,
      idporten.userinfo,
    ],
    [
      'maskinporten-page',
      'GET',
      '/maskinporten',
      'Maskinporten: ready clients',
      cards.maskinportenPageCard,
      maskinporten.page,
    ],
    [
      'maskinporten-client',
      'GET',
      '/maskinporten/klienter/:file',
      'Maskinporten: one client’s key',
      cards.maskinportenPageCard,
      maskinporten.client,
    ],
    [
      'maskinporten-discovery',
      'GET',
      discovery,
      'Maskinporten: metadata',
      cards.maskinportenCard,
      maskinporten.discovery,
    ],
    [
      'maskinporten-jwk',
      'GET',
      '/maskinporten/jwk',
      'Maskinporten: keys',
      cards.maskinportenCard,
      maskinporten.keys,
    ],
    [
      'maskinporten-token',
      'POST',
      '/maskinporten/token',
      'Maskinporten: tokens',
      cards.maskinportenCard,
      maskinporten.token,
    ],
    [
      'helsenorge-page',
      'GET',
      '/helsenorge',
      'Helsenorge: does my e-ID work from here?',
      cards.helsenorgeCard,
      helsenorge.page,
    ],
    [
      'helsenorge-start',
      'GET',
      '/helsenorge/logg-inn',
      'Helsenorge: to ID-porten',
      cards.helsenorgeCard,
      helsenorge.start,
    ],
    [
      'helsenorge-back',
      'GET',
      '/helsenorge/innlogget',
      'Helsenorge: back from ID-porten',
      cards.helsenorgeCard,
      helsenorge.back,
    ],
    [
      'helsenorge-result',
      'GET',
      '/helsenorge/resultat/:id',
      'Helsenorge: what came of it',
      cards.helsenorgeCard,
      helsenorge.result,
    ],
  ]
  return rows.map(([id, method, path, title, card, handle]) => ({
    id: `people.${id}`,
    method,
    path,
    title,
    card,
    handle,
  }))
}
