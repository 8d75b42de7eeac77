/** A new house's id: sorts by the moment it was made, to a thousandth of a second, and two of one moment differ. */
export function newHouseId(now: Date): string {
  const [day = '', time = ''] = now.toISOString().split('T')
  return `${day.replaceAll('-', '')}-${time.replaceAll(/\D/g, '')}-${crypto.randomUUID().slice(0, 6)}`
}
