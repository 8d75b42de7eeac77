export const BARE_QUEUE = 'khoan-viec-bench'
