import { BlockList, isIP } from 'node:net'
import type { Network } from '@khoan-viec/settings'

/** By IANA's registries of special-purpose addresses: whatever is no address of the world outside. */
const special = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const

const inside = blockList(special.map(([address, bits]) => ({ address, bits })))

/** Whether an address may be spoken to. */
export type Door = (address: string, isEncrypted: boolean) => boolean

/** An address may be spoken to that is outside, if what is said is encrypted; and one in a network that the settings name. */
export function openDoor(allowed: readonly Network[]): Door {
  const named = blockList(allowed)
  return (address, isEncrypted) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
    if (isIP(plain) === 0) return false
    // An IPv4 address written as IPv6 in any other way is nobody's.
    if (named.check(plain, familyOf(plain))) return true
    return isEncrypted && !/^::ffff:/i.test(plain) && !inside.check(plain, familyOf(plain))
  }
}

function blockList(networks: readonly Network[]): BlockList {
  const list = new BlockList()
  for (const { address, bits } of networks) list.addSubnet(address, bits, familyOf(address))
  return list
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
