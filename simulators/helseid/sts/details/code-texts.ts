// Texts that HelseID adds to the codes of an attest. Codes without a text here get none.

export const codeTexts: Readonly<Record<string, string>> = {
  // Volven 9060, helsepersonellkategori
  LE: 'Lege',
  SP: 'Sykepleier',
  VP: 'Vernepleier',
  FA1: 'Provisorfarmasøyt',
  FA2: 'Reseptarfarmasøyt',
  HF: 'Helsefagarbeider',
  // HL7 purpose of use
  TREAT: 'Behandling',
  ETREAT: 'Akutt behandling',
  COC: 'Koordinering av behandling',
  BTG: 'Nødrett',
  // Grunnlag in the audit event profile
  BEHANDLER: 'Behandler',
  HENVISNING: 'Henvisning',
  HENV_BEH: 'Henvist til behandling',
  BLAALYS: 'Akutt hjelp',
  ITSYSARB: 'Arbeid med IT-systemet',
}
