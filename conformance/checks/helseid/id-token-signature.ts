import { admissionFaults } from '../../kit/admission-faults.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/id-token-signature',
  requirements: ['HID-V03'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en avviser et ID-token som ikke er signert av HelseID',
    failureTitle: 'EPJ-en slipper inn en bruker med et ID-token som ikke er signert av HelseID',
    why: 'Bare signaturen viser at HelseID har laget tokenet. Uten den kan hvem som helst skrive hvem brukeren er.',
    fix: 'Sjekk signaturen med nøklene fra jwks_uri, velg nøkkelen etter kid, og godta bare algoritmene i id_token_signing_alg_values_supported i metadataene (RS256). De fleste biblioteker gjør det når kontrollen ikke er slått av.',
  },
  en: {
    title: 'The EPJ refuses an ID token that is not signed by HelseID',
    failureTitle: 'The EPJ lets a user in on an ID token that is not signed by HelseID',
    why: 'Only the signature shows that HelseID made the token. Without it anybody can write who the user is.',
    fix: 'Check the signature with the keys from jwks_uri, choose the key by kid, and accept only the algorithms in id_token_signing_alg_values_supported of the metadata (RS256). Most libraries do so unless the check is switched off.',
  },
  select: ({ logInAttacks }) => logInAttacks.filter(({ kind }) => kind === 'id-token-signature'),
  evaluate: admissionFaults('response.body.id_token.signature'),
})
