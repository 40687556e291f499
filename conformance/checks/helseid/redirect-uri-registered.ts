import { defineCheck, shown, unless } from '../../kit/define-check.ts'
import { toldByBench } from '../../kit/told-by-bench.ts'

export default defineCheck({
  id: 'helseid/redirect-uri-registered',
  requirements: ['HID-P09'],
  cause: 'configuration',
  nb: {
    title: 'Adressen brukeren skal sendes tilbake til, er registrert hos HelseID',
    failureTitle: 'Adressen brukeren skal sendes tilbake til, er ikke registrert hos HelseID',
    why: 'HelseID sender bare brukeren tilbake til adresser som er registrert for klienten. Ellers kunne hvem som helst hente koden.',
    fix: 'Sammenlign redirect_uri i EPJ-en med redirectUris i konfigurasjonsfilen, tegn for tegn: http eller https, port, skråstrek til slutt. Rett innstillingen, eller registrer adressen i HelseID Selvbetjening.',
  },
  en: {
    title: 'The address the user is to be sent back to is registered with HelseID',
    failureTitle: 'The address the user is to be sent back to is not registered with HelseID',
    why: 'HelseID sends the user back only to addresses that are registered for the client. Otherwise anybody could fetch the code.',
    fix: 'Compare redirect_uri in the EPJ with redirectUris in the configuration file, character by character: http or https, port, a slash at the end. Correct the setting, or register the address in HelseID Selvbetjening.',
  },
  // A log-in that names no address, and was refused for something else, says nothing of it.
  select: ({ par }) =>
    par.filter(
      ({ exchange, parameters }) =>
        exchange.fault === undefined &&
        (parameters.has('redirect_uri') || exchange.explanation?.at === 'body.redirect_uri'),
    ),
  evaluate: ({ exchange, parameters }) => {
    const { explanation } = exchange
    return unless(explanation?.at !== 'body.redirect_uri', {
      at: 'body.redirect_uri',
      expected: toldByBench(explanation?.expected, {
        nb: 'en redirect_uri som er registrert for klienten',
        en: 'a redirect_uri that is registered for the client',
      }),
      actual: shown(parameters.get('redirect_uri')),
      message: {
        nb: 'HelseID avviste redirect_uri.',
        en: 'HelseID refused the redirect_uri.',
      },
    })
  },
})
