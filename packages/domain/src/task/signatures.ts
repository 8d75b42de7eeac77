import type { Contract, Task } from './task.ts'
import { signatureRoles, type SignatureRole } from './terms.ts'

/** The places still empty under the terms in force. */
export const missingSignatures = ({ hash, signatures, withoutSignatures }: Contract): readonly SignatureRole[] =>
  withoutSignatures
    ? []
    : signatureRoles.filter(
        (role) => !signatures.some((signature) => signature.role === role && signature.terms === hash),
      )

/** Terms lie before the parties: newly offered, or changed while the work goes on. */
export const awaitsSignatures = ({ status, contract }: Task): boolean =>
  contract !== undefined &&
  (status === 'OFFERED' || status === 'IN_PROGRESS' || status === 'DELIVERED') &&
  missingSignatures(contract).length > 0
