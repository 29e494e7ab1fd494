// One line per metric.
export { averageOrder } from "./averageOrder";
export { firstOrderDay } from "./firstOrderDay";
export { frequency } from "./frequency";
export { lastOrderDay } from "./lastOrderDay";
export { meanIntervalDays } from "./meanIntervalDays";
export { monetary } from "./monetary";
export { recencyDays } from "./recencyDays";
