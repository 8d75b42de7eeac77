export { signedHeaders, type Signed } from './sign.ts'
