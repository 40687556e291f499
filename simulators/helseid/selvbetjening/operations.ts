// The table of Selvbetjening's operations.
import { openApiHandler } from '../../core/openapi-handler.ts'
import type { FidelityCard, Handler, Operation } from '../../core/simulator.ts'
import { API, type Api } from './api.ts'
import { selvbetjeningCards as cards } from './cards.ts'
import { configurationFile } from './configuration-file.ts'
import { selvbetjeningDocument } from './openapi.ts'
import { approvalsPage, approve } from './portal/approvals.ts'
import { createClientPage } from './portal/client-page.ts'
import { confirmDraft, confirmPage } from './portal/confirm.ts'
import { klientmalerPage, makeKlientmal } from './portal/klientmaler-page.ts'
import type { PortalLogIn } from './portal/log-in.ts'
import { makeClient, newClientPage } from './portal/new-client.ts'
import { frontPage, organisationsPage } from './portal/overview.ts'
import { BACKCHANNEL_LOGOUT, CALLBACK } from './portal/own-client.ts'
import type { PortalParts } from './portal/portal.ts'

interface Row {
  readonly id: string
  readonly method: Operation['method']
  readonly path: string
  readonly title: string
  readonly card: FidelityCard
  readonly handle: Handler
}

export function selvbetjeningOperations(
  portal: PortalParts,
  logIn: PortalLogIn,
  api: Api,
): readonly Operation[] {
  const client = createClientPage(portal)
  const row = (
    [id, method, path]: readonly [string, Operation['method'], string],
    title: string,
    card: FidelityCard,
    handle: Handler,
  ): Row => ({
    id: `helseid.${id}`,
    method,
    path: `/selvbetjening${path}`,
    title: `Selvbetjening: ${title}`,
    card,
    handle,
  })
  const apiPath = (path: string) => API.slice('/selvbetjening'.length) + path
  return [
    row(
      ['selvbetjening', 'GET', ''],
      'the front page, with the clients that are ready',
      cards.portal,
      frontPage(portal),
    ),
    row(
      ['configuration-file', 'GET', '/klienter/:clientId/konfigurasjonsfil'],
      'configuration file of a ready client',
      cards.zip,
      configurationFile(portal),
    ),
    row(['selvbetjening-log-in', 'GET', '/logg-inn'], 'log in to the portal', cards.portalLogIn, logIn.start),
    row(
      ['selvbetjening-callback', 'GET', CALLBACK],
      'back from the log-in',
      cards.portalLogIn,
      logIn.callback,
    ),
    row(
      ['selvbetjening-log-out', 'POST', '/logg-ut'],
      'log out of the portal',
      cards.portalLogIn,
      logIn.logOut,
    ),
    row(
      ['selvbetjening-logged-out', 'POST', BACKCHANNEL_LOGOUT],
      'told of a log-out elsewhere',
      cards.portalLogIn,
      logIn.backchannelLogout,
    ),
    row(
      ['selvbetjening-organisations', 'GET', '/virksomheter'],
      'organisations and their clients',
      cards.portal,
      organisationsPage(portal),
    ),
    row(['selvbetjening-new', 'GET', '/ny'], 'a new client: the form', cards.portal, newClientPage(portal)),
    row(['selvbetjening-make', 'POST', '/ny'], 'a new client, made', cards.notice, makeClient(portal)),
    row(['selvbetjening-client', 'GET', '/klienter/:clientId'], 'one client', cards.portal, client.show),
    row(
      ['selvbetjening-download', 'POST', '/klienter/:clientId/fil'],
      'the configuration file, zipped',
      cards.zip,
      client.download,
    ),
    row(
      ['selvbetjening-units', 'POST', '/klienter/:clientId/enheter'],
      'other units',
      cards.notice,
      client.units,
    ),
    row(['selvbetjening-key', 'POST', '/klienter/:clientId/nokkel'], 'a new key', cards.secret, client.key),
    row(
      ['selvbetjening-klientmaler', 'GET', '/klientmaler'],
      'klientmaler',
      cards.portal,
      klientmalerPage(portal),
    ),
    row(
      ['selvbetjening-klientmal', 'POST', '/klientmaler'],
      'a new klientmal',
      cards.portal,
      makeKlientmal(portal),
    ),
    row(
      ['selvbetjening-approvals', 'GET', '/godkjenning'],
      'what waits for approval',
      cards.portal,
      approvalsPage(portal),
    ),
    row(
      ['selvbetjening-approve', 'POST', '/godkjenning/:clientId'],
      'approved',
      cards.portal,
      approve(portal),
    ),
    row(
      ['confirm-client', 'GET', '/confirm-client/:clientId'],
      'a draft, to be confirmed',
      cards.drafts,
      confirmPage(portal),
    ),
    row(
      ['confirm-client-answer', 'POST', '/confirm-client/:clientId'],
      'a draft, confirmed or rejected',
      cards.drafts,
      confirmDraft(portal),
    ),
    row(['client-drafts', 'POST', apiPath('/v1/client-drafts')], 'API: a draft', cards.drafts, api.makeDraft),
    row(['client', 'GET', apiPath('/v1/client')], 'API: the client’s settings', cards.client, api.client),
    row(['client-update', 'PUT', apiPath('/v1/client')], 'API: other settings', cards.client, api.update),
    row(
      ['client-secrets', 'GET', apiPath('/v1/client-secret')],
      'API: the client’s keys',
      cards.secret,
      api.secrets,
    ),
    row(
      ['client-secret', 'POST', apiPath('/v1/client-secret')],
      'API: a new key',
      cards.secret,
      api.addSecret,
    ),
    row(
      ['kjernejournal-access', 'GET', apiPath('/kjernejournal/virksomheter/:organisasjonsnummer')],
      'API: whether Kjernejournal is registered',
      cards.access,
      api.access,
    ),
    row(
      ['selvbetjening-openapi', 'GET', apiPath('/openapi.json')],
      'API: its OpenAPI document',
      cards.openapi,
      openApiHandler((version) => selvbetjeningDocument(portal.addresses.selvbetjening, version)),
    ),
  ]
}
