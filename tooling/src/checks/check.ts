/** One thing that must hold of the repository at `root`. Returns a short remark; throws CheckFailed when it does not hold. */
export type Check = { name: string; run: (root: string) => Promise<string> }

/** What a check found wrong, as its tool prints it. */
export class CheckFailed extends Error {}
