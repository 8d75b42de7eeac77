export { listPeople } from './list-people.ts'
export { findPerson, listNames, listTenures, listTenuresIn, listTenuresOf, searchPeople } from './people.queries.ts'
