import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const CLAIMS = 'helseid://claims/client/claims/'

export default defineCheck({
  id: 'api/both-organisations',
  requirements: ['KJ-I33'],
  cause: 'implementation',
  nb: {
    title: 'Tokenet til kritisk informasjon har både hovedenheten og arbeidsstedet',
    failureTitle: 'Tokenet til kritisk informasjon mangler hovedenheten eller arbeidsstedet',
    why: 'Oppslaget blir ført på virksomheten og på stedet der brukeren arbeider. Mangler ett av numrene, blir kallet avvist.',
    fix: 'Send arbeidsstedets organisasjonsnummer som helseid_authorization i assertion_details i klientbeviset når tokenet fornyes for nhn:critical-information, også når brukeren arbeider ved hovedenheten selv.',
  },
  en: {
    title: 'The token for critical information holds both the main unit and the workplace',
    failureTitle: 'The token for critical information lacks the main unit or the workplace',
    why: 'The look-up is recorded for the organisation and the place where the user works. When one of the numbers is missing, the call is refused.',
    fix: 'Send the organisation number of the workplace as helseid_authorization in assertion_details of the client assertion when the token is renewed for nhn:critical-information, also when the user works at the main unit itself.',
  },
  select: ({ dataUses }) => dataUses.filter(({ api }) => api === 'critical-information'),
  evaluate: ({ access: { parent, child } }) =>
    Object.entries({ orgnr_parent: parent, orgnr_child: child }).flatMap(([claim, number]) =>
      unless(number !== undefined, {
        at: `header.authorization.${CLAIMS}${claim}`,
        expected: { nb: 'et organisasjonsnummer', en: 'an organisation number' },
        actual: shown(number),
        message: { nb: `Tokenet mangler ${claim}.`, en: `The token lacks ${claim}.` },
      }),
    ),
})
