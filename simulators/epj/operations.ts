// The simulated EPJ's addresses. All of them are our own invention: a real EPJ has its own.
import type { FidelityCard, Handler, Operation } from '#simulators/core/simulator.ts'
import type { Driver } from './driver/driver.ts'
import type { Web } from './web/web.ts'

const card: FidelityCard = {
  source: 'Our own: a stand-in for a vendor’s EPJ',
  date: '2026',
  confidence: 'invented',
  differences: ['No real EPJ has this address; what the EPJ sends to the other services is what counts.'],
}

const frontchannelCard: FidelityCard = {
  source: 'OpenID Connect Front-Channel Logout 1.0; HelseID metadata (frontchannel_logout_supported)',
  date: '2025-01',
  confidence: 'documented',
  differences: ['The path is our own. HelseID always sends iss and sid.'],
}

const callbackCard: FidelityCard = {
  source: 'HelseID documentation: the authorization endpoint’s redirect',
  date: '2026-02-16',
  confidence: 'documented',
  differences: ['The path is our own; the parameters are HelseID’s.'],
}

export function operationsOf(web: Web, driver: Driver): readonly Operation[] {
  const get = (name: string, path: string, title: string, handle: Handler): Operation => ({
    id: `epj.${name}`,
    method: 'GET',
    path: `/epj${path}`,
    title,
    card,
    handle,
  })
  const post = (name: string, path: string, title: string, handle: Handler): Operation => ({
    ...get(name, path, title, handle),
    method: 'POST',
  })

  return [
    get('home', '', 'The EPJ’s first page: log in', web.home),
    post('log-in', '/log-in', 'Begin a log-in through HelseID', web.logIn),
    { ...get('callback', '/callback', 'Come back from HelseID', web.callback), card: callbackCard },
    {
      ...get(
        'logged-out-elsewhere',
        '/logged-out-elsewhere',
        'HelseID’s log-out in a frame',
        web.loggedOutElsewhere,
      ),
      card: frontchannelCard,
    },
    get('logged-out', '/logged-out', 'Come back from HelseID after log-out', web.home),
    get('patients', '/patients', 'The list of patients', web.patients),
    post('open-patient', '/patients/open', 'Open a patient', web.openPatient),
    get('patient', '/patient', 'The open patient', web.patient),
    post(
      'open-kjernejournal',
      '/patient/kjernejournal',
      'Open the patient’s kjernejournal',
      web.openKjernejournal,
    ),
    post('close-patient', '/patient/close', 'Close the patient', web.closePatient),
    post('log-out', '/log-out', 'Log out', web.logOut),
    get('settings', '/settings', 'Administration: external systems', web.settings),
    post('save-settings', '/settings', 'Save the external systems', web.saveSettings),
    get(
      'settings-start-over',
      '/settings/configuration',
      'Back to the external systems',
      web.settingsStartOver,
    ),
    post(
      'use-configuration',
      '/settings/configuration',
      'Take a HelseID configuration file into use',
      web.useConfiguration,
    ),
    get('settings-start-over', '/settings/test', 'Back to the external systems', web.settingsStartOver),
    post(
      'test-connection',
      '/settings/test',
      'Test the connection to HelseID and Kjernejournal',
      web.testConnection,
    ),
    get('organisation', '/settings/organisation', 'Administration: organisation numbers', web.organisation),
    post(
      'save-arbeidssteder',
      '/settings/organisation',
      'Save which units are arbeidssteder',
      web.saveArbeidssteder,
    ),
    get(
      'organisation-start-over',
      '/settings/organisation/:form',
      'Back to the organisation numbers',
      web.organisationStartOver,
    ),
    post('add-unit', '/settings/organisation/add', 'Enter an organisation number', web.addUnit),
    post('remove-unit', '/settings/organisation/remove', 'Remove an organisation number', web.removeUnit),
    get('authorisation', '/settings/authorisation', 'Administration: authorisation', web.authorisation),
    get(
      'authorisation-start-over',
      '/settings/authorisation/:form',
      'Back to the authorisation',
      web.authorisationStartOver,
    ),
    post(
      'save-functions',
      '/settings/authorisation/functions',
      'Save which groups have PJ: Kjernejournal',
      web.saveFunctions,
    ),
    post(
      'save-operator',
      '/settings/authorisation/operator',
      'Save an operator’s arbeidssteder',
      web.saveOperator,
    ),
    get('master', '/settings/master', 'Administration: integrations', web.master),
    post('save-master', '/settings/master', 'Switch the integration on or off', web.saveMaster),
    get('master-start-over', '/settings/master/:form', 'Back to the integrations', web.masterStartOver),
    post('start-empty', '/settings/master/empty', 'Begin with an EPJ as delivered', web.startEmpty),
    get('log', '/log', 'The EPJ’s log', web.log),
    post('driver', '/driver/actions', 'Order an action of the driver’s terminal', driver.actions),
    get('driver-log', '/driver/log', 'The log of the driver’s terminal', driver.log),
  ]
}
