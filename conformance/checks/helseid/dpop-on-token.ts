import type { SentForm } from '../../evidence/helseid/sent-form.ts'
import { defineCheck, MISSING, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/dpop-on-token',
  requirements: ['HID-D01'],
  cause: 'implementation',
  nb: {
    title: 'Alle kall til token-endepunktet har et DPoP-bevis',
    failureTitle: 'Et kall til token-endepunktet har ikke noe DPoP-bevis',
    why: 'Beviset binder tokenet til en nøkkel bare EPJ-en har. Uten det kan et stjålet token brukes av hvem som helst.',
    fix: 'Send headeren DPoP med et nytt bevis i hvert kall til token-endepunktet: ved innlogging, ved fornyelse og når EPJ-en henter token for seg selv. Slå på DPoP for klienten i Selvbetjening og i biblioteket.',
  },
  en: {
    title: 'Every call to the token endpoint has a DPoP proof',
    failureTitle: 'A call to the token endpoint has no DPoP proof',
    why: 'The proof binds the token to a key that only the EPJ has. Without it a stolen token can be used by anyone.',
    fix: 'Send the DPoP header with a new proof on every call to the token endpoint: at log-in, at renewal, and when the EPJ fetches a token for itself. Switch on DPoP for the client in Selvbetjening and in the library.',
  },
  // A client without users may be set up without DPoP; it is judged only when it has shown that it uses DPoP.
  select: ({ tokens }) => {
    const clientOf = ({ form }: { readonly form: SentForm }) => form.get('client_id')
    const withProof = new Set(tokens.filter(({ proof }) => proof !== undefined).map(clientOf))
    return tokens.filter((call) => call.grant !== 'client_credentials' || withProof.has(clientOf(call)))
  },
  evaluate: ({ proof, grant }) =>
    unless(proof !== undefined, {
      at: 'header.dpop',
      expected: { nb: 'et DPoP-bevis', en: 'a DPoP proof' },
      actual: MISSING,
      message: {
        nb: `Kallet med grant_type=${grant} har ikke noe DPoP-bevis som kan leses.`,
        en: `The call with grant_type=${grant} has no DPoP proof that can be read.`,
      },
    }),
})
