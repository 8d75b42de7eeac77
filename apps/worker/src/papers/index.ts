export { keepPaper, readPaper } from './papers.ts'
