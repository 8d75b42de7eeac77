export { behindFile, buildFile, type HouseKind, houseFile, housesIn, kindOfHouse, liveData } from './place.ts'
