/** Speaking to addresses that people gave: never inside, by whatever name. */
export { type Door, openDoor } from './inside.ts'
export { type Answered, post } from './post.ts'
