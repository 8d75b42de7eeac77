export { Light, LightShape, type Tone } from './light.tsx'
export { Badge, Level } from './badge.tsx'
