// The machine: the Node that runs, the ports, the folder for runs.
import { asking, type Finding } from '../finding.ts'
import { PROBE_TIMEOUT_MS, type Surroundings } from './surroundings.ts'

const WANTED_NODE = 24

const node = asking(
  'machine.node',
  { nb: 'Kjører Testbenk under riktig Node?', en: 'Does Testbenk run under the right Node?' },
  {
    nb: 'Start med npm (npm start, npm run conformance). Da brukes den Node-versjonen som følger med.',
    en: 'Start through npm (npm start, npm run conformance). It uses the Node that comes with the project.',
  },
)
const folder = asking(
  'machine.out',
  { nb: 'Kan kjøringer lagres?', en: 'Can runs be written?' },
  {
    nb: 'Gi en mappe du kan skrive i: --out <mappe>.',
    en: 'Give a folder that you can write to: --out <folder>.',
  },
)

export async function askMachine({
  settings,
  nodeVersion,
  writes,
  ...rest
}: Surroundings): Promise<readonly Finding[]> {
  const major = Number(/^v(\d+)/.exec(nodeVersion)?.[1])
  const problem = writes(settings.out)
  return [
    node(major >= WANTED_NODE ? 'well' : 'ill', nodeVersion),
    await askPort('public', settings.host, settings.port, { settings, nodeVersion, writes, ...rest }),
    await askPort('control', settings['control-host'], settings['control-port'], {
      settings,
      nodeVersion,
      writes,
      ...rest,
    }),
    folder(problem === undefined ? 'well' : 'ill', problem ?? settings.out),
  ]
}

async function askPort(
  which: 'public' | 'control',
  host: string,
  port: number,
  { opensPort, fetch, settings }: Surroundings,
): Promise<Finding> {
  const flag = which === 'public' ? '--port' : '--control-port'
  const ask = asking(
    `ports.${which}`,
    {
      nb: `Er port ${port} ledig, eller er det Testbenk som bruker den?`,
      en: `Is port ${port} free, or used by Testbenk itself?`,
    },
    {
      nb: `Velg en annen port med ${flag}, eller stans programmet som bruker den.`,
      en: `Choose another port with ${flag}, or stop the program that uses it.`,
    },
  )
  const speaksTls = which === 'public' && settings['tls-cert'] !== ''
  const origin = speaksTls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`
  const problem = await opensPort(host, port)
  if (problem === undefined)
    return ask('well', { nb: `${host}:${port} er ledig`, en: `${host}:${port} is free` })
  if (problem === 'EADDRINUSE' && (await isOurs(which, origin, fetch)))
    return ask('well', {
      nb: `Testbenk lytter på ${host}:${port}`,
      en: `Testbenk listens on ${host}:${port}`,
    })
  return ask('ill', `${host}:${port}: ${problem}`)
}

async function isOurs(
  which: 'public' | 'control',
  origin: string,
  fetch: Surroundings['fetch'],
): Promise<boolean> {
  const path = which === 'control' ? '/health' : '/r/demo/helseid/.well-known/openid-configuration'
  try {
    const answer = await fetch(`${origin}${path}`, {
      signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
    })
    const text = await answer.text()
    return (
      answer.ok && (which === 'control' ? text.includes('"status":"ok"') : text.includes('/r/demo/helseid'))
    )
  } catch {
    return false
  }
}
