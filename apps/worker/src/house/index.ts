export { openHouse, type House } from './open-house.ts'
export { keepHouses } from './keep-houses.ts'
