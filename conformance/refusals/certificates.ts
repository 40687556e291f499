// What is wrong with a certificate or its key, and how to mend it.
import type { Bilingual } from '../result.ts'

export const certificateRefusals = {
  needsBoth: () => ({
    nb: 'gi både --tls-cert og --tls-key, eller ingen av dem',
    en: 'give both --tls-cert and --tls-key, or neither',
  }),
  notWithRedis: () => ({
    nb: '--tls-cert går ikke sammen med --redis: la det som fordeler mellom benkene, avslutte TLS',
    en: '--tls-cert does not go with --redis: let what shares the calls among the benches end TLS',
  }),
  plainAddress: (address: string) => ({
    nb: `--public-url er ${address}, men med --tls-cert snakkes det https`,
    en: `--public-url is ${address}, but with --tls-cert https is spoken`,
  }),
  noPem: (option: string, begins: string) => ({
    nb: `--${option} kan ikke brukes: filen har ingen linje «-----BEGIN ${begins}-----». Er den i et annet format, gjør openssl den om til PEM`,
    en: `--${option} cannot be used: the file has no line «-----BEGIN ${begins}-----». If it is in another format, openssl makes PEM of it`,
  }),
  encryptedKey: () => ({
    nb: '--tls-key kan ikke brukes: nøkkelen er kryptert. Lås den opp til en ny fil: openssl pkey -in <filen> -out <ny fil>',
    en: '--tls-key cannot be used: the key is encrypted. Unlock it into a new file: openssl pkey -in <the file> -out <new file>',
  }),
  unusable: (reason: string) => ({
    nb: `--tls-cert og --tls-key kan ikke brukes: ${reason}`,
    en: `--tls-cert and --tls-key cannot be used: ${reason}`,
  }),
  otherKey: () => ({
    nb: '--tls-key er ikke nøkkelen til sertifikatet i --tls-cert',
    en: '--tls-key is not the key of the certificate in --tls-cert',
  }),
  wrongOrder: () => ({
    nb: 'benkens eget sertifikat må stå først i --tls-cert, og utstedernes etter det',
    en: 'the bench’s own certificate must stand first in --tls-cert, and those of its issuers after it',
  }),
  nameless: () => ({
    nb: 'sertifikatet har ikke noe navn i subjectAltName, og nettlesere og mange biblioteker ser ikke etter det andre steder. Lag det med -addext subjectAltName=DNS:<navn>',
    en: 'the certificate has no name in subjectAltName, and browsers and many libraries look for it nowhere else. Make it with -addext subjectAltName=DNS:<name>',
  }),
  untrusted: (address: string, reason: string, mend: Bilingual) => ({
    nb: `simulatorene når ikke hverandre på ${address}: ${reason}. ${mend.nb}`,
    en: `the simulators do not reach each other at ${address}: ${reason}. ${mend.en}`,
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Bilingual>>

/**
 * What to do about a certificate that a client refused, or about a host that did not answer.
 * @param code Node's, such as `CERT_HAS_EXPIRED` (https://nodejs.org/api/tls.html#x509-certificate-error-codes)
 * @param names those the certificate is for, as `DNS:localhost, IP Address:10.0.0.1`
 */
export function mendCertificate(code: string, host: string, names: string): Bilingual {
  return code === OTHER_NAME ? otherName(host, names) : (mends.get(code) ?? unreached(host))
}

/** Whether it is the certificate that was refused, and not the host that did not answer. */
export const tellsOfCertificate = (code: string): boolean => code === OTHER_NAME || mends.has(code)

const OTHER_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID'

const issuerUnknown: Bilingual = {
  nb: 'Er det utstedt av en egen CA, start med NODE_EXTRA_CA_CERTS=<filen til den CA-en>. Er det en CA imellom, skal dens sertifikat stå etter benkens eget i --tls-cert, eller vises av proxyen. EPJ-en må også kjenne CA-en.',
  en: 'If a CA of your own has issued it, start with NODE_EXTRA_CA_CERTS=<the file of that CA>. If there is a CA in between, its certificate belongs after the bench’s own in --tls-cert, or the proxy must show it. The EPJ must know the CA, too.',
}

const mends: ReadonlyMap<string, Bilingual> = new Map([
  [
    'CERT_HAS_EXPIRED',
    {
      nb: 'Lag et nytt sertifikat. Er det ikke utløpt selv, er det utstederens som er det.',
      en: 'Make a new certificate. If it has not expired itself, its issuer’s has.',
    },
  ],
  [
    'CERT_NOT_YET_VALID',
    {
      nb: 'Går klokka på denne maskinen riktig?',
      en: 'Is the clock of this machine right?',
    },
  ],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', issuerUnknown],
  ['UNABLE_TO_GET_ISSUER_CERT', issuerUnknown],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', issuerUnknown],
  ['SELF_SIGNED_CERT_IN_CHAIN', issuerUnknown],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', issuerUnknown],
])

function otherName(host: string, names: string): Bilingual {
  return {
    nb: `Sertifikatet gjelder ${names}, ikke ${host}: gi --public-url med et navn det gjelder for, eller lag et for ${host}.`,
    en: `The certificate is for ${names}, not for ${host}: give --public-url with a name it is for, or make one for ${host}.`,
  }
}

function unreached(host: string): Bilingual {
  return {
    nb: `Fører ${host} hit, også fra denne maskinen, og på den porten?`,
    en: `Does ${host} lead here, from this machine too, and at that port?`,
  }
}
