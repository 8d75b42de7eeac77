/** A new house's id: sorts by the moment it was made, and two of one moment differ. */
export const newHouseId = (now: Date): string =>
  `${now.toISOString().replaceAll(/[-:]/g, '').slice(0, 15).replace('T', '-')}-${crypto.randomUUID().slice(0, 6)}`.toLowerCase()
