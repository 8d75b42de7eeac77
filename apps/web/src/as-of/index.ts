export { LookHere } from './look-here.tsx'
export { PastPicker } from './past-picker.tsx'
export { useLooksBack } from './use-looks-back.ts'
