import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/details-in-assertion',
  requirements: ['HID-FK5'],
  cause: 'implementation',
  nb: {
    title: 'Virksomhet og attest står i assertion_details i klientbeviset',
    failureTitle: 'Virksomhet eller attest står i authorization_details i klientbeviset',
    why: 'authorization_details er det gamle navnet. HelseID godtar det foreløpig, men dokumentasjonen beskriver bare det nye.',
    fix: 'Flytt opplysningene til feltet assertion_details i klientbeviset.',
  },
  en: {
    title: 'Organisation and attest are in assertion_details in the client assertion',
    failureTitle: 'Organisation or attest is in authorization_details in the client assertion',
    why: 'authorization_details is the old name. HelseID accepts it for the time being, but its documentation describes only the new one.',
    fix: 'Move the details to the member assertion_details of the client assertion.',
  },
  select: ({ assertions }) =>
    assertions.filter(
      ({ jwt: { claims } }) => 'assertion_details' in claims || 'authorization_details' in claims,
    ),
  evaluate: ({ jwt: { claims } }) =>
    unless(!('authorization_details' in claims), {
      at: 'body.client_assertion.authorization_details',
      expected: 'assertion_details',
      actual: 'authorization_details',
      message: { nb: 'Detaljene har det gamle navnet.', en: 'The details have the old name.' },
    }),
})
