// What a visitor hears of a page that could not be answered.
export const refusedTexts = {
  nb: {
    'layout.name.refused': 'Testbenk',
    'refused.title': 'Det gikk ikke',
    'refused.site':
      'Skjemaet kom fra et annet nettsted, og ble ikke tatt imot. Åpne siden på nytt, og fyll ut skjemaet der.',
    'refused.tooLarge': 'Skjemaet er for stort.',
    'refused.unreadable': 'Skjemaet kunne ikke leses.',
    'refused.address': 'Adressen er feil skrevet.',
    'refused.fault': 'Siden kunne ikke lages: en feil i Testbenk.',
    'refused.notNow': 'Siden kan ikke lages akkurat nå. Vent litt, og prøv igjen.',
    'refused.other': 'Siden kunne ikke vises.',
    'refused.front': 'Til forsiden',
  },
  en: {
    'layout.name.refused': 'Testbenk',
    'refused.title': 'That did not work',
    'refused.site':
      'The form came from another site, and was not taken. Open the page anew, and fill in the form there.',
    'refused.tooLarge': 'The form is too large.',
    'refused.unreadable': 'The form could not be read.',
    'refused.address': 'The address is malformed.',
    'refused.fault': 'The page could not be made: a fault in Testbenk.',
    'refused.notNow': 'The page cannot be made just now. Wait a little, and try again.',
    'refused.other': 'The page could not be shown.',
    'refused.front': 'To the front page',
  },
} as const
