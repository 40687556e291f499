import { admissionFaults } from '../../kit/admission-faults.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/id-token-signature',
  requirements: ['HID-V03'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en avviser et ID-token som ikke er signert av HelseID',
    failureTitle: 'EPJ-en slipper inn en bruker med et ID-token som ikke er signert av HelseID',
    why: 'Signaturen er det eneste som viser at det er HelseID som sier hvem brukeren er.',
    fix: 'Sjekk signaturen med nøklene fra jwks_uri, velg nøkkelen etter kid, og godta bare RS256 og de andre algoritmene fra metadataene. Biblioteket gjør det når det får lov.',
  },
  en: {
    title: 'The EPJ refuses an ID token that is not signed by HelseID',
    failureTitle: 'The EPJ lets a user in on an ID token that is not signed by HelseID',
    why: 'The signature is all that shows that it is HelseID who says who the user is.',
    fix: 'Check the signature with the keys from jwks_uri, choose the key by kid, and accept only RS256 and the other algorithms of the metadata. The library does so when it is allowed to.',
  },
  select: ({ logInAttacks }) => logInAttacks.filter(({ kind }) => kind === 'id-token-signature'),
  evaluate: admissionFaults('response.body.id_token.signature'),
})
