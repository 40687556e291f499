import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'ticket/encoded',
  requirements: ['KJ-S42', 'KJ-I16'],
  cause: 'implementation',
  nb: {
    title: 'Billetten er URL-kodet i adressen',
    failureTitle: 'Billetten står i adressen uten å være URL-kodet',
    why: 'Et plusstegn som ikke er kodet, blir til et mellomrom. Da er billetten ødelagt, og verken portalen eller API-et tar den.',
    fix: 'Bygg adressen med språkets egen funksjon for parametere, for eksempel URLSearchParams eller Uri.EscapeDataString, ikke ved å legge tekster sammen.',
  },
  en: {
    title: 'The ticket is URL-encoded in the address',
    failureTitle: 'The ticket is in the address without being URL-encoded',
    why: 'A plus sign that is not encoded becomes a space. The ticket is then spoilt, and neither the portal nor the API takes it.',
    fix: 'Build the address with your language’s own function for parameters, such as URLSearchParams or Uri.EscapeDataString, not by joining texts.',
  },
  // Only a plus sign tells: without one the address is the same.
  select: ({ tickets }) => tickets.filter(({ given, sent }) => given !== undefined && /[+ ]/.test(sent)),
  evaluate: ({ encoded }) =>
    unless(encoded, {
      at: 'query.ticket',
      expected: { nb: '%2B for hvert plusstegn', en: '%2B for each plus sign' },
      actual: { nb: 'plusstegn som de er, lest som mellomrom', en: 'plus signs as they are, read as spaces' },
      message: { nb: 'Billetten er ikke URL-kodet.', en: 'The ticket is not URL-encoded.' },
    }),
})
