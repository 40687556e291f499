// Texts of the layout around every page, and of the pages that belong to no simulator.
export const texts = {
  nb: {
    'layout.simulator': 'Simulator – alle personer og opplysninger er oppdiktet',
    'layout.skip': 'Hopp til innholdet',
    'layout.refused':
      'Fødselsnummeret kan tilhøre en virkelig person, derfor tar vi det ikke imot. Bruk personene i rommet, som er oppdiktet. Gå tilbake i nettleseren og rett det.',
    'layout.lost':
      'Testbenken svarer ikke. Kanskje er den stanset. Siden viser det som var, og prøver igjen av seg selv.',
    'layout.gone':
      'Rommet finnes ikke lenger. Kanskje er det slettet. Siden viser det som var, og prøver igjen av seg selv.',
    'layout.missingLetters':
      '[…] står for tegn som skrifttypen i dette dokumentet ikke har. De står på nettsiden.',
    'layout.language': 'English',
    'layout.name.front': 'Testbenk',
    'layout.name.room': 'Rommet',
    'layout.name.helseid': 'Simulert HelseID',
    'layout.name.kjernejournal': 'Simulert kjernejournal',
    'layout.name.brreg': 'Simulert Enhetsregister',
    'layout.name.altinn': 'Simulert Altinn',
    'layout.name.people': 'Simulerte personregistre',
    'layout.name.hpr': 'Simulert helsepersonellregister',
    'layout.name.krr': 'Simulert kontakt- og reservasjonsregister',
    'layout.name.folkeregisteret': 'Simulert folkeregister',
    'layout.name.idporten': 'Simulert ID-porten',
    'layout.name.maskinporten': 'Simulert Maskinporten',
    'layout.name.helsenorge': 'Simulert Helsenorge',
    'layout.name.epj': 'Simulert EPJ',
    'layout.toRoom': 'Til rommet',
    'layout.toFront': 'Alle rom',
  },
  en: {
    'layout.simulator': 'Simulator – all persons and data are made up',
    'layout.skip': 'Skip to the content',
    'layout.refused':
      'The national identity number may be a real person’s, so it is not taken. Use the people of the room, who are made up. Go back in the browser and correct it.',
    'layout.lost':
      'The bench does not answer. It may have been stopped. This page shows what was, and tries again by itself.',
    'layout.gone':
      'The room is no longer there. It may have been deleted. This page shows what was, and tries again by itself.',
    'layout.missingLetters':
      '[…] stands for characters that this document’s typeface does not have. They are on the web page.',
    'layout.language': 'Norsk',
    'layout.name.front': 'Testbenk',
    'layout.name.room': 'The room',
    'layout.name.helseid': 'Simulated HelseID',
    'layout.name.kjernejournal': 'Simulated kjernejournal',
    'layout.name.brreg': 'Simulated Enhetsregisteret',
    'layout.name.altinn': 'Simulated Altinn',
    'layout.name.people': 'Simulated registers of people',
    'layout.name.hpr': 'Simulated register of health personnel',
    'layout.name.krr': 'Simulated contact register',
    'layout.name.folkeregisteret': 'Simulated population register',
    'layout.name.idporten': 'Simulated ID-porten',
    'layout.name.maskinporten': 'Simulated Maskinporten',
    'layout.name.helsenorge': 'Simulated Helsenorge',
    'layout.name.epj': 'Simulated EPJ',
    'layout.toRoom': 'To the room',
    'layout.toFront': 'All rooms',
  },
} as const
