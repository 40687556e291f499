import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/dpop-scheme',
  requirements: ['HID-D09', 'STD-20', 'HID-N31'],
  cause: 'implementation',
  nb: {
    title: 'Et token som er bundet til en nøkkel, sendes med ordet DPoP',
    failureTitle: 'Et token som er bundet til en nøkkel, sendes som Bearer',
    why: 'Ordet Bearer sier at hvem som helst kan bruke tokenet. Et API som kjenner bindingen, avviser kallet.',
    fix: 'Send «Authorization: DPoP <token>» sammen med et DPoP-bevis når HelseID svarte med token_type=DPoP. Bytt ut kode og biblioteksfunksjoner som alltid skriver Bearer.',
  },
  en: {
    title: 'A token that is bound to a key is sent with the word DPoP',
    failureTitle: 'A token that is bound to a key is sent as Bearer',
    why: 'The word Bearer says that anyone may use the token. An API that knows of the binding refuses the call.',
    fix: 'Send “Authorization: DPoP <token>” together with a DPoP proof when HelseID answered with token_type=DPoP. Replace code and library functions that always write Bearer.',
  },
  select: ({ tokenUses }) => tokenUses.filter(({ access }) => access.key !== undefined),
  evaluate: ({ scheme }) =>
    unless(/^dpop$/i.test(scheme), {
      at: 'header.authorization',
      expected: 'DPoP <access token>',
      actual: `${scheme} <access token>`,
      message: {
        nb: 'Tokenet er bundet til en nøkkel, men sendes ikke med ordet DPoP.',
        en: 'The token is bound to a key, but is not sent with the word DPoP.',
      },
    }),
})
