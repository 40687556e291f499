// What the standards demand of clients (STD-…): FAPI 2.0, the RFCs that HelseID's profile builds on, and OpenID
// Connect. Only sentences that HelseID's own documents do not already say, or say in fewer words.

import { documents } from './documents.ts'
import { defineRequirements } from './requirement.ts'

const everyEpj = ['portal', 'portal-ticket', 'api', 'web-epj'] as const
const withUser = ['portal', 'api', 'web-epj'] as const

export const standards = defineRequirements(
  { document: documents.fapi2, level: 'must', actor: 'epj', appliesTo: withUser },
  {
    'STD-01': {
      section: '5.3.3.1 access tokens',
      text: {
        nb: 'EPJ-en skal sende tilgangstokenet i headeren Authorization, aldri i adressen eller i skjemaet.',
        en: 'The EPJ must send the access token in the Authorization header, never in the address or the form.',
      },
      judgedBy: 'checks',
    },
    'STD-02': {
      section: '5.3.3.1 private_key_jwt',
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal skrive aud i klientbeviset som én tekst, ikke som en liste.',
        en: 'The EPJ must write aud in the client assertion as one text, not as a list.',
      },
      judgedBy: 'checks',
    },
    'STD-03': {
      section: '5.3.3.1 authorization server metadata',
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal bare bruke de adressene som HelseID oppgir i metadataene sine.',
        en: 'The EPJ must use only the addresses that HelseID states in its metadata.',
      },
      judgedBy: 'checks',
    },
    'STD-04': {
      section: '5.3.3.2 PKCE',
      text: {
        nb: 'EPJ-en skal lage en PKCE-verdi til hver innlogging og bruke den i den innloggingen alene.',
        en: 'The EPJ must make a PKCE value for each log-in and use it in that log-in alone.',
      },
      judgedBy: 'checks',
    },
    'STD-05': {
      section: '2.1',
      document: documents.rfc9126,
      text: {
        nb: 'EPJ-en skal ikke sende request_uri til PAR-endepunktet.',
        en: 'The EPJ must not send request_uri to the PAR endpoint.',
      },
      judgedBy: 'checks',
    },
    'STD-06': {
      section: '4',
      document: documents.rfc9126,
      level: 'should',
      text: {
        nb: 'EPJ-en bør bruke hver request_uri bare én gang.',
        en: 'The EPJ should use each request_uri only once.',
      },
      judgedBy: 'checks',
    },
    'STD-07': {
      section: '2.2 expires_in',
      document: documents.rfc9126,
      level: 'should',
      text: {
        nb: 'EPJ-en bør sende nettleseren til HelseID før request_uri er utløpt.',
        en: 'The EPJ should send the browser to HelseID before the request_uri has expired.',
      },
      judgedBy: 'checks',
    },
    'STD-08': {
      section: '4.1.3 redirect_uri',
      document: documents.rfc6749,
      text: {
        nb: 'EPJ-en skal oppgi samme redirect_uri når den løser inn koden som da innloggingen begynte.',
        en: 'The EPJ must state the same redirect_uri when it redeems the code as when the log-in began.',
      },
      judgedBy: 'checks',
    },
    'STD-09': {
      section: '4.1.2 code',
      document: documents.rfc6749,
      text: {
        nb: 'EPJ-en skal løse inn hver kode fra HelseID bare én gang.',
        en: 'The EPJ must redeem each code from HelseID only once.',
      },
      judgedBy: 'checks',
    },
    'STD-10': {
      section: '4.1 code_verifier',
      document: documents.rfc7636,
      text: {
        nb: 'EPJ-en skal la PKCE-verifikatoren ha 43 til 128 tegn, og bare bokstaver, tall og . _ ~ -.',
        en: 'The EPJ must let the PKCE verifier have 43 to 128 characters, only letters, digits and . _ ~ -.',
      },
      judgedBy: 'checks',
    },
    'STD-11': {
      section: '8.2 new nonce value',
      document: documents.rfc9449,
      text: {
        nb: 'EPJ-en skal gå over til den nye noncen når HelseID sender en.',
        en: 'The EPJ must change to the new nonce when HelseID sends one.',
      },
      judgedBy: 'checks',
    },
    'STD-12': {
      section: '3.1.2.1 scope',
      document: documents.openidConnect,
      text: {
        nb: 'EPJ-en skal be om scopet openid når den logger inn en bruker.',
        en: 'The EPJ must ask for the scope openid when it logs a user in.',
      },
      judgedBy: 'checks',
    },
    'STD-13': {
      section: '3 nbf, exp',
      document: documents.rfc7523,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal bare sende klientbevis som gjelder når de kommer fram.',
        en: 'The EPJ must send only client assertions that are valid when they arrive.',
      },
      judgedBy: 'checks',
    },
    'STD-14': {
      section: '2.2 access token request',
      document: documents.rfc8707,
      text: {
        nb: 'EPJ-en skal bare be om token til mottakere som ble nevnt i innloggingen.',
        en: 'The EPJ must ask for tokens only for recipients that were named in the log-in.',
      },
      judgedBy: 'checks',
    },
    'STD-15': {
      section: '5.2 invalid_grant',
      document: documents.rfc6749,
      text: {
        nb: 'EPJ-en skal ikke sende en kode eller et refresh-token på nytt etter at HelseID har svart invalid_grant.',
        en: 'The EPJ must not send a code or a refresh token again after HelseID has answered invalid_grant.',
      },
      judgedBy: 'checks',
    },
    'STD-16': {
      section: '2.4 validation by the client',
      document: documents.rfc9207,
      text: {
        nb: 'EPJ-en skal sammenligne iss i innloggingssvaret med utstederen, tegn for tegn.',
        en: 'The EPJ must compare iss in the log-in answer with the issuer, character by character.',
      },
      judgedBy: 'checks',
    },
    'STD-17': {
      section: '4.2 jti, ath',
      document: documents.rfc9449,
      text: {
        nb: 'EPJ-en skal lage et eget DPoP-bevis til hver forespørsel, med hashen av tokenet når et token er med.',
        en: 'The EPJ must make a DPoP proof for each request, with the token’s hash when a token goes along.',
      },
      judgedBy: 'checks',
    },
    'STD-18': {
      section: '3 iss, sub, aud',
      document: documents.rfc7523,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal oppgi i klientbeviset hvem som har laget det, hvem det gjelder, og hvem det er til.',
        en: 'The EPJ must state in the client assertion who made it, whom it is about, and whom it is for.',
      },
      judgedBy: 'checks',
    },
    'STD-19': {
      section: '5.3.3.1 open redirectors',
      text: {
        nb: 'EPJ-en skal ikke ha sider som sender brukeren videre til en adresse hvem som helst kan bestemme.',
        en: 'The EPJ must not have pages that send the user on to an address that anybody can choose.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Let i EPJ-ens adresser etter videresending til en adresse fra spørringen, og prøv med en fremmed adresse.',
        en: 'Search the EPJ’s addresses for redirects to an address from the query, and try with a foreign one.',
      },
    },
    'STD-20': {
      section: '5.3.3.1 sender-constrained access tokens',
      text: {
        nb: 'EPJ-en skal støtte tilgangstoken som er bundet til EPJ-ens egen nøkkel.',
        en: 'The EPJ must support access tokens that are bound to the EPJ’s own key.',
      },
      judgedBy: 'checks',
    },
    'STD-21': {
      section: '4.7.1 CSRF',
      document: documents.rfc9700,
      text: {
        nb: 'EPJ-en skal avvise et innloggingssvar som ikke hører til en innlogging den selv begynte.',
        en: 'The EPJ must refuse a log-in answer that does not belong to a log-in it began itself.',
      },
      judgedBy: 'checks',
    },
    'STD-22': {
      section: '4.5 code_verifier',
      document: documents.rfc7636,
      text: {
        nb: 'EPJ-en skal løse inn koden med den PKCE-verifikatoren som code_challenge ble regnet ut av.',
        en: 'The EPJ must redeem the code with the PKCE verifier that code_challenge was made from.',
      },
      judgedBy: 'checks',
    },
  },
)
