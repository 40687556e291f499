import { defineCheck, inText, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/dpop-target',
  requirements: ['HID-D03', 'HID-N10'],
  cause: 'implementation',
  nb: {
    title: 'DPoP-beviset gjelder metoden og adressen i kallet',
    failureTitle: 'DPoP-beviset gjelder en annen metode eller adresse enn kallet',
    why: 'Et bevis gjelder ett kall. Når htm eller htu ikke stemmer med kallet, kan beviset være tatt fra et annet, og det blir avvist.',
    fix: 'Sett htm til HTTP-metoden, og htu til hele adressen du kaller, uten det som står etter ? eller #. Går trafikken gjennom en proxy, skal htu være adressen slik tjenesten selv kjenner den.',
  },
  en: {
    title: 'The DPoP proof is for the method and address of the call',
    failureTitle: 'The DPoP proof is for another method or address than the call',
    why: 'A proof is for one call. When htm or htu does not match the call, the proof may have been taken from another, and it is refused.',
    fix: 'Set htm to the HTTP method, and htu to the whole address you call, without what comes after ? or #. If the traffic goes through a proxy, htu must be the address as the service itself knows it.',
  },
  select: ({ proofs, issuer }) => {
    const room = issuer === undefined ? undefined : read(issuer)?.origin
    return proofs
      .values()
      .map((proof) => ({ ...proof, origin: originOf(proof.exchange.facts?.['origin']) ?? room }))
  },
  evaluate: ({ jwt: { claims }, exchange: { request }, origin }) => {
    const [path = ''] = request.target.split('?')
    const said = read(claims['htu'])
    const hasRest = /[?#]/.test(inText(claims['htu']))
    return [
      ...unless(claims['htm'] === request.method, {
        at: 'header.dpop.htm',
        expected: request.method,
        actual: shown(claims['htm']),
        message: { nb: 'Beviset gjelder en annen metode.', en: 'The proof is for another method.' },
      }),
      ...unless(said?.pathname === path && !hasRest && (origin ?? said.origin) === said.origin, {
        at: 'header.dpop.htu',
        expected: `${origin ?? ''}${path}`,
        actual: shown(claims['htu']),
        message: hasRest
          ? {
              nb: 'Adressen i beviset har med spørrestreng eller fragment.',
              en: 'The address in the proof includes a query string or fragment.',
            }
          : { nb: 'Beviset gjelder en annen adresse.', en: 'The proof is for another address.' },
      }),
    ]
  },
})

/** The services of a room share one origin; of a call recorded elsewhere its own is kept as a fact. */
function originOf(fact: unknown): string | undefined {
  return typeof fact === 'string' ? fact : undefined
}

/** Addresses are compared after normalisation: case of the host, default ports (RFC 9449 section 4.3). */
function read(address: unknown): URL | undefined {
  return (typeof address === 'string' && URL.parse(address)) || undefined
}
