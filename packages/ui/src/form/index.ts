export { Field, type FieldProps } from './field.tsx'
export { DateInput, NumberInput, Select, TextArea, TextInput, type Option } from './inputs.tsx'
export { Checkbox, CheckboxGroup, RadioGroup } from './choices.tsx'
export { FilePicker, type PickedFile } from './file-picker.tsx'
