import type { ToReach } from './answer.ts'
import type { Member, State, World } from './world.ts'

export const findChanges = (_world: World, _state: State, _member: Member): ToReach | null => null
