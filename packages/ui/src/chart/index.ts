export { IndicatorChart, type Reading } from './indicator-chart.tsx'
export { StackedBar, type Share } from './stacked-bar.tsx'
export { linearScale, niceTicks, sharesOf } from './scale.ts'
