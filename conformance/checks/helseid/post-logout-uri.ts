import { query, type Seen, status } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'
import { toldByBench } from '../../kit/told-by-bench.ts'

const MEMBER = 'post_logout_redirect_uri'
const ADDRESS = `query.${MEMBER}`

const refusedAt = ({ exchange }: Seen): string | undefined => exchange.explanation?.at

export default defineCheck({
  id: 'helseid/post-logout-uri',
  requirements: ['HID-L02'],
  cause: 'configuration',
  nb: {
    title: 'Adressen brukeren skal tilbake til etter utlogging, er registrert',
    failureTitle: 'Adressen brukeren skal tilbake til etter utlogging, er ikke registrert',
    why: 'HelseID sender bare brukeren til registrerte adresser. Ellers blir brukeren stående på HelseIDs side.',
    fix: 'Bruk en adresse fra postLogoutRedirectUris i konfigurasjonsfilen, tegn for tegn.',
  },
  en: {
    title: 'The address the user returns to after the log-out is registered',
    failureTitle: 'The address the user returns to after the log-out is not registered',
    why: 'HelseID sends the user only to registered addresses. Otherwise the user is left on HelseID’s page.',
    fix: 'Use an address from postLogoutRedirectUris in the configuration file, character by character.',
  },
  whenUnseen: 'not-applicable',
  // A refusal of another member, such as an ID token from elsewhere, comes before the address is looked at.
  select: ({ endSession }) =>
    endSession.filter(
      (visit) =>
        query(visit).has(MEMBER) && (status(visit) < 400 || [undefined, ADDRESS].includes(refusedAt(visit))),
    ),
  evaluate: (visit) =>
    unless(status(visit) < 400 && refusedAt(visit) !== ADDRESS, {
      at: ADDRESS,
      expected: toldByBench(visit.exchange.explanation?.expected, {
        nb: 'en registrert adresse',
        en: 'a registered address',
      }),
      actual: shown(query(visit).get(MEMBER)),
      message: { nb: 'HelseID avviste adressen.', en: 'HelseID refused the address.' },
    }),
})
