export { behindFile, type HouseKind, houseFile, housesIn, kindOfHouse, liveData } from './place.ts'
