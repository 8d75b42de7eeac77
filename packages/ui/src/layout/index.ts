export { Cluster, Grid, Panel, SideBySide, Stack } from './layout.tsx'
export { PageHeader } from './page-header.tsx'
export { Definitions, type Definition } from './definitions.tsx'
