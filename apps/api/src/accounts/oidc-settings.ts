import type { Settings } from '@khoan-viec/settings'

/** Where people may sign in instead of here, and as what this installation is known there. */
export type OidcSettings = {
  /** As the provider writes it in what it issues, to the letter. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the provider is called on the button. */
  readonly label: string
}

/** The provider that an installation names: called by its host unless it is given a name. */
export const nameProvider = ({ label, ...named }: NonNullable<Settings['oidc']>): OidcSettings => ({
  ...named,
  label: label ?? new URL(named.issuer).hostname,
})
