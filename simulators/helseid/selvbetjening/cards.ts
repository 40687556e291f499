// Fidelity cards of HelseID Selvbetjening.
import type { FidelityCard } from '../../core/simulator.ts'

export const selvbetjeningCards = {
  portal: {
    source:
      'HelseID Selvbetjening: the guides of the portal (helse-IDs hjelpesider; Persontjenesten, EDI 2.0) and NHN’s Selvbetjening.Samples',
    date: '2024–2026',
    confidence: 'invented',
    differences: [
      'The terms, the order of the steps and the three rights in Altinn are documented; pages, addresses and wording are ours',
      'Anybody sees the clients that are ready from the start and fetches their files, as plain JSON: a short cut of Testbenk',
      'Altinn and Enhetsregisteret of the room are asked over HTTP at each step. When one does not answer, nothing can be made',
      'A klientkonfigurasjon needs units in health and care (86, 87 or 88) below the hovedenhet: from the onboarding checklists',
      'Packages of scopes are three, and the scope of «prøvesvar» waits for approval: chosen. Whoever holds the third right, for any organisation, approves for the API’s owner',
      'The API keys of all klientmaler are shown to whoever holds the second right for any organisation: chosen',
      'A klientmal is single-tenant or multi-tenant: documented. That a multi-tenant one gives a client of the supplier alone, without units, is chosen; who lets a supplier act for it is set in the room’s population, not in Altinn',
      'A klientmal can name an address for back-channel log-out, which no public page describes',
    ],
  },
  notice: {
    source: 'Onboarding checklist of the municipalities: step 4 c, Selvbetjening tells NHN',
    date: '2024',
    confidence: 'invented',
    differences: [
      'The notice is an e-mail in the room to kjernejournal@nhn.no; its form is not published. Access counts as active at once',
    ],
  },
  zip: {
    source: 'portal.test.vkpnorge.no/Selvbetjening (zip, password by SMS); files as read by FHI’s open code',
    date: '2022–2024',
    confidence: 'sample code',
    differences: [
      'The encryption of the real zip is not published; here it is the old one of the zip format, which every system opens. It keeps a test key',
      'The password goes to the mobile number in KRR of who is signed in; without a usable number there is no file',
      'It can be fetched again, with another password. childOrganizationNumbers is an addition: no published file has it',
      'The zip’s bytes differ from time to time: the encryption draws at random, not from the room’s seed',
    ],
  },
  drafts: {
    source: 'NHN, Client creation (Selvbetjening); Selvbetjening.Samples, head 2025-07-24',
    date: '2025',
    confidence: 'documented',
    differences: [
      'The API is below /selvbetjening/api, in place of a host of its own; the older name /v1/client-status and /v0.1 are left out',
      'Scopes outside the klientmal are a 400: chosen. HelseID’s own scopes come by themselves for a client that logs people in',
      'A draft nobody confirms does not end. A rejected one is sent back with status=Rejected: only Success is known',
      'The klientmal must be single-tenant: documented; the 400 for another is ours',
      'Organisation and units are judged when the draft is confirmed, not when it is made: chosen',
    ],
  },
  client: {
    source: 'Selvbetjening.Samples, CurrentClient.cs, ClientUpdate.cs and README',
    date: '2025-07-24',
    confidence: 'sample code',
    differences: [
      'PUT replaces everything, and null clears; null redirectUris is a 400 for a client that logs people in',
      'A claim with a new value waits for approval, the old one holds until then: chosen. Claims are in all the client’s access tokens, whatever the API',
    ],
  },
  secret: {
    source: 'HelseID.Library and HelseID.Library.Java, client-secret; Fhi.HelseId.Tools, ClientSecret.cs',
    date: '2026-04',
    confidence: 'sample code',
    differences: [
      'Keys live 365 days. The one before lives on for 30 days at most: both chosen',
      'The words of origin (Portal, ClientDraft, Api) are a guess',
      'The token must be for the audience nhn:selvbetjening alone, with the scope nhn:selvbetjening/client; DPoP or Bearer as the token is bound',
    ],
  },
  access: {
    source: 'Ours: for the room’s Kjernejournal',
    date: '2026',
    confidence: 'invented',
    differences: [
      'How NHN learns which organisations have registered Kjernejournal is not published; here Kjernejournal may ask',
    ],
  },
  openapi: {
    source: 'Made from the operations and their schemas',
    date: '2026',
    confidence: 'invented',
    differences: ['NHN publishes no OpenAPI document of Selvbetjening'],
  },
  portalLogIn: {
    source: 'NHN’s Selvbetjening.Samples: the person who confirms logs in by HelseID',
    date: '2025',
    confidence: 'invented',
    differences: [
      'Level 4 is demanded. `test_pid` in the address of the log-in names a test user, so that a script needs no page',
      'A session lasts an hour, and ends when the person logs out of HelseID somewhere else (back-channel log-out)',
    ],
  },
} as const satisfies Record<string, FidelityCard>
