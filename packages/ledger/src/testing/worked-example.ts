import { createSigner } from '../checkpoint/index.ts'
import { decodeHex, encodeUtf8 } from '../encoding/index.ts'

// Everything here is copied from the log format, "Worked example".

export const origin = 'khoan-viec.example/hoang-mai'
export const seed = decodeHex('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f')
export const signer = createSigner(origin, seed)

export const values = [
  { seq: 1, stream: 'task-7', type: 'registered' },
  { seq: 2, stream: 'task-7', text: 'Việc khó', type: 'opinion' },
  { seq: 3, stream: 'task-7', type: 'contracted' },
]

export const entries = [
  '{"seq":1,"stream":"task-7","type":"registered"}',
  '{"seq":2,"stream":"task-7","text":"Việc khó","type":"opinion"}',
  '{"seq":3,"stream":"task-7","type":"contracted"}',
].map(encodeUtf8)

export const leaves = [
  'de37a0416068dd9dc50d5d48652bcd0e65bab46cea5031e1d73c65338ebed30c',
  'cd4d8dc2b7e8b06ad5168a9989ccb83060ba88e15439e29cb33f4c10b1edb02f',
  '05219e643c2679140996e0dd7e3eb71b3eb1188d94406dfdbc097a35069b4987',
]

export const node01 = 'f8addcc5af756a9ac99bddfeb6ea308b8c2a750d58da6343a4808405dc594042'
export const root = '5016790875a996ce93b319674db535e01c9dfc0019b02151409723cedd8bac89'
export const publicKey = '03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8'
export const keyId = '7cbed857'
export const vkey = 'khoan-viec.example/hoang-mai+7cbed857+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4'
export const signature =
  '9b9889c17f1c714fd4636329c09cd00a17993216da67df640683760c7c5e534b' +
  '2f3c57769664c14bc494d3be6c684ab5a3f51e05541c2c25633efd8b4746170d'

export const bundle = decodeHex(
  `
  002f 7b22 7365 7122 3a31 2c22 7374 7265
  616d 223a 2274 6173 6b2d 3722 2c22 7479
  7065 223a 2272 6567 6973 7465 7265 6422
  7d00 417b 2273 6571 223a 322c 2273 7472
  6561 6d22 3a22 7461 736b 2d37 222c 2274
  6578 7422 3a22 5669 e1bb 8763 206b 68c3
  b322 2c22 7479 7065 223a 226f 7069 6e69
  6f6e 227d 002f 7b22 7365 7122 3a33 2c22
  7374 7265 616d 223a 2274 6173 6b2d 3722
  2c22 7479 7065 223a 2263 6f6e 7472 6163
  7465 6422 7d`.replaceAll(/\s/g, ''),
)

export const checkpoint = `khoan-viec.example/hoang-mai
3
UBZ5CHWpls6TsxlnTbU14Byd/AAZsCFRQJcjzt2LrIk=

— khoan-viec.example/hoang-mai fL7YV5uYicF/HHFP1GNjKcCc0AoXmTIW2mffZAaDdgx8XlNLLzxXdpZkwUvElNO+bGhKtaP1HgVUHCwlYz79i0dGFw0=
`

export const tlogProof = `c2sp.org/tlog-proof@v1
extra eyJzZXEiOjIsInN0cmVhbSI6InRhc2stNyIsInRleHQiOiJWaeG7h2Mga2jDsyIsInR5cGUiOiJvcGluaW9uIn0=
index 1
3jegQWBo3Z3FDV1IZSvNDmW6tGzqUDHh1zxlM46+0ww=
BSGeZDwmeRQJluDdfj63Gz6xGI2UQG39vAl6NQabSYc=

${checkpoint}`

export const jsonProof = String.raw`{"index":1,"entry":"eyJzZXEiOjIsInN0cmVhbSI6InRhc2stNyIsInRleHQiOiJWaeG7h2Mga2jDsyIsInR5cGUiOiJvcGluaW9uIn0=","hashes":["3jegQWBo3Z3FDV1IZSvNDmW6tGzqUDHh1zxlM46+0ww=","BSGeZDwmeRQJluDdfj63Gz6xGI2UQG39vAl6NQabSYc="],"checkpoint":"khoan-viec.example/hoang-mai\n3\nUBZ5CHWpls6TsxlnTbU14Byd/AAZsCFRQJcjzt2LrIk=\n\n— khoan-viec.example/hoang-mai fL7YV5uYicF/HHFP1GNjKcCc0AoXmTIW2mffZAaDdgx8XlNLLzxXdpZkwUvElNO+bGhKtaP1HgVUHCwlYz79i0dGFw0=\n"}`
