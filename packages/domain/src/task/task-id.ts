export type TaskId = string
