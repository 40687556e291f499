import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'ticket/encoded',
  requirements: ['KJ-S42', 'KJ-I16'],
  cause: 'implementation',
  nb: {
    title: 'Billetten er URL-kodet i adressen, én gang',
    failureTitle: 'Billetten er ikke URL-kodet i adressen, eller den er kodet to ganger',
    why: 'Et plusstegn som ikke er kodet, blir til et mellomrom, og et som er kodet to ganger, blir til %2B. Da er billetten ødelagt, og verken portalen eller API-et godtar den.',
    fix: 'Bygg adressen med språkets egen funksjon for parametere, for eksempel URLSearchParams eller Uri.EscapeDataString, ikke ved å legge tekster sammen. Kod billetten bare ett sted: URLSearchParams koder den selv.',
  },
  en: {
    title: 'The ticket is URL-encoded in the address, once',
    failureTitle: 'The ticket is not URL-encoded in the address, or is encoded twice',
    why: 'A plus sign that is not encoded becomes a space, and one that is encoded twice becomes %2B. The ticket is then broken, and neither the portal nor the API accepts it.',
    fix: 'Build the address with your language’s own function for parameters, such as URLSearchParams or Uri.EscapeDataString, not by joining texts. Encode the ticket in one place only: URLSearchParams does it by itself.',
  },
  // Only a plus sign tells: without one the address is the same.
  select: ({ tickets }) => tickets.filter(({ given, sent }) => given !== undefined && /[+ %]/.test(sent)),
  evaluate: ({ encoded, sent }) =>
    unless(encoded, {
      at: 'query.ticket',
      expected: { nb: '%2B for hvert plusstegn', en: '%2B for each plus sign' },
      actual: sent.includes('%')
        ? { nb: '%252B: kodet to ganger', en: '%252B: encoded twice' }
        : { nb: 'plusstegn som de er, lest som mellomrom', en: 'plus signs as they are, read as spaces' },
      message: sent.includes('%')
        ? { nb: 'Billetten er URL-kodet to ganger.', en: 'The ticket is URL-encoded twice.' }
        : { nb: 'Billetten er ikke URL-kodet.', en: 'The ticket is not URL-encoded.' },
    }),
})
