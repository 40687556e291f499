// How a bench that only its own machine reaches is started anew, so that others reach it too.

/** 4400 is what the bench takes by itself, and an address that names no port has a proxy in front. */
const UNTOLD_PORTS = ['4400', '']

/**
 * @param address where the bench is now: `http://localhost:4400/r/demo`
 * @param machine what stands for the machine's name
 */
export function startCommand(address: string, machine: string): string {
  const { port, protocol } = new URL(address)
  return [
    'npm start --',
    ...(UNTOLD_PORTS.includes(port) ? [] : [`--port ${port}`]),
    `--host 0.0.0.0 --public-url ${protocol}//${machine}${port === '' ? '' : `:${port}`}`,
    ...(protocol === 'https:' ? ['--tls-cert cert.pem --tls-key key.pem'] : []),
  ].join(' ')
}
