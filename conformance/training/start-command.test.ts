import { expect, it } from 'vitest'
import { startCommand } from './start-command.ts'

it.each([
  ['http://localhost:4400/r/demo', '--host 0.0.0.0 --public-url http://maskin:4400'],
  ['http://127.0.0.1:4450/r/demo', '--port 4450 --host 0.0.0.0 --public-url http://maskin:4450'],
  [
    'https://localhost:4450/r/demo',
    '--port 4450 --host 0.0.0.0 --public-url https://maskin:4450 --tls-cert cert.pem --tls-key key.pem',
  ],
  [
    'https://localhost/r/demo',
    '--host 0.0.0.0 --public-url https://maskin --tls-cert cert.pem --tls-key key.pem',
  ],
])('a bench at %s is started anew as it was, for others too', (address, flags) => {
  expect(startCommand(address, 'maskin')).toBe(`npm start -- ${flags}`)
})
