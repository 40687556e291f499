import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const TYPE = 'client-authentication+jwt'

export default defineCheck({
  id: 'helseid/assertion-typ',
  requirements: ['HID-A02', 'HID-N05', 'HID-N36'],
  cause: 'implementation',
  nb: {
    title: 'Klientbeviset er merket med typ client-authentication+jwt',
    failureTitle: 'Klientbeviset er ikke merket med typ client-authentication+jwt',
    why: 'Merket skiller klientbeviset fra andre signerte objekter, slik at ingen kan bruke det ene som det andre. Mange biblioteker setter JWT eller ingenting.',
    fix: 'Sett typ til client-authentication+jwt i headeren på klientbeviset. Finnes det ingen innstilling for det i biblioteket, må du lage beviset selv.',
  },
  en: {
    title: 'The client assertion is marked with typ client-authentication+jwt',
    failureTitle: 'The client assertion is not marked with typ client-authentication+jwt',
    why: 'The mark sets the assertion apart from other signed objects, so that nobody can use one as the other. Many libraries set JWT or nothing.',
    fix: 'Set typ to client-authentication+jwt in the header of the client assertion. If the library has no setting for it, you must make the assertion yourself.',
  },
  select: ({ assertions }) => assertions,
  evaluate: ({ jwt: { header } }) => {
    const type = header['typ']
    return unless(typeof type === 'string' && type.toLowerCase() === TYPE, {
      at: 'body.client_assertion.typ',
      expected: TYPE,
      actual: shown(type),
      message: {
        nb: 'Headeren på klientbeviset har ikke riktig typ.',
        en: 'The header of the client assertion does not have the right typ.',
      },
    })
  },
})
