export { findPerson, listNames, listTenures, listTenuresIn, listTenuresOf, searchPeople } from './people.queries.ts'
