/** Made on a press, its secret shown once: keys, and addresses that are told. */
export { DocsLink } from './docs-link.tsx'
export { MakingForm } from './making-form.tsx'
export { type Making, useMaking } from './use-making.ts'
