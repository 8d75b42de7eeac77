/** Wrong attempts from one place that cost nothing. */
const FREE = 4
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 15 * 60_000
/** Consecutive wrong attempts from unknown places on one account (NIST SP 800-63B-4 §3.2.2), and how long those then wait. */
const STRANGERS_MOST = 100
const STRANGERS_WAIT_MS = 24 * 3_600_000

/** How long a place waits after so many wrong attempts in a row: not at all, then twice as long each time. Milliseconds. */
export const waitAfter = (failures: number): number =>
  failures <= FREE ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - FREE - 1))

/** How long all unknown places wait together; those from which the account was signed in to before, and passkeys, never do. */
export const strangersWaitAfter = (failures: number): number => (failures < STRANGERS_MOST ? 0 : STRANGERS_WAIT_MS)
