/** Why a backup was not made, or a set cannot be put back, in a sentence that says what to do. */
export class BackupFault extends Error {}
