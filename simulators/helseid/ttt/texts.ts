// Texts of the test-token service's page.
export const tttTexts = {
  nb: {
    'ttt.title': 'Test-tokens',
    'ttt.lead':
      'Her lager du tilgangstokens til å teste et API med: gode, og slike som API-et skal avvise. De er signert med HelseIDs nøkkel i dette rommet.',
    'ttt.url': 'Adresse',
    'ttt.key': 'API-nøkkel (headeren X-Auth-Key)',
    'ttt.openapi': 'Alle parametere (OpenAPI)',
    'ttt.good': 'Et token som Kjernejournal godtar, med DPoP-bevis',
    'ttt.bad': 'Det samme, men beviset mangler ath',
    'ttt.more':
      'Parametrene heter det samme som i NHNs tjeneste. I testbenkParameters står det som tjenesten ikke har: typ, algorithm, signWithKeyOfAnotherRoom, setNotBeforeInTheFuture, extraAudiences, withoutClaims og attest.',
  },
  en: {
    'ttt.title': 'Test tokens',
    'ttt.lead':
      'Make access tokens here to test an API with: good ones, and ones the API must refuse. They are signed with HelseID’s key in this room.',
    'ttt.url': 'Address',
    'ttt.key': 'API key (header X-Auth-Key)',
    'ttt.openapi': 'All parameters (OpenAPI)',
    'ttt.good': 'A token that Kjernejournal accepts, with a DPoP proof',
    'ttt.bad': 'The same, but the proof lacks ath',
    'ttt.more':
      'The parameters are named as in NHN’s service. In testbenkParameters is what the service lacks: typ, algorithm, signWithKeyOfAnotherRoom, setNotBeforeInTheFuture, extraAudiences, withoutClaims and attest.',
  },
}
