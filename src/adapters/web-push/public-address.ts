import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Networks that are not the internet. @see IANA IPv4 and IPv6 Special-Purpose Address Registries, 2026 */
// Two lists: in one, the IPv6 form of IPv4 addresses would cover all of IPv4.
const [PRIVATE_V4, PRIVATE_V6] = [new BlockList(), new BlockList()]
const V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
const V6: readonly (readonly [string, number])[] = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
]
for (const [network, bits] of V4) PRIVATE_V4.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of V6) PRIVATE_V6.addSubnet(network, bits, 'ipv6')

/** Tells whether a numeric address lies in the internet, and not in somebody's own network. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !PRIVATE_V4.check(address, 'ipv4')
  return family === 6 && !PRIVATE_V6.check(address, 'ipv6')
}

/**
 * Finds a host's addresses as the system does, and refuses a host with one that is not allowed: whoever names the
 * host also decides what it resolves to, and may decide anew each time.
 */
export const guardedLookup =
  (isAllowed: (address: string) => boolean): LookupFunction =>
  (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      const [first] = found ?? []
      if (error !== null) return done(error, '')
      if (first === undefined || !found.every(({ address }) => isAllowed(address)))
        return done(new Error('this host is not in the internet'), '')
      if (options.all) return done(null, found)
      done(null, first.address, first.family)
    })
