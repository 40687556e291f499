// Where everything in a room is, as EPJs and browsers call it.
import type { RoomAddresses } from '../simulator.ts'

export function addressesOf(origin: string, name: string): RoomAddresses {
  const room = `${origin}/r/${name}`
  return {
    room,
    helseid: `${room}/helseid`,
    selvbetjening: `${room}/selvbetjening`,
    ttt: `${room}/ttt`,
    kjernejournalApi: `${room}/kjernejournal/api`,
    kjernejournalInnlogging: `${room}/kjernejournal/innlogging`,
    kjernejournalPortal: `${room}/kjernejournal/hpp-webapp`,
    kjernejournalKritiskInformasjon: `${room}/kjernejournal/kritisk-informasjon`,
    brreg: `${room}/brreg`,
    altinn: `${room}/altinn`,
    hpr: `${room}/hpr`,
    krr: `${room}/krr`,
    folkeregisteret: `${room}/folkeregisteret`,
    idporten: `${room}/idporten`,
    maskinporten: `${room}/maskinporten`,
    helsenorge: `${room}/helsenorge`,
    epj: `${room}/epj`,
  }
}
