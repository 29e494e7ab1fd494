// One line per metric on request. Order here is the order in lists to choose from.

export { ageYears } from "./ageYears";
export { completeness } from "./completeness";
export { daysToBirthday } from "./daysToBirthday";
export { discountShare } from "./discountShare";
export { favouriteCategory } from "./favouriteCategory";
export { favouriteProduct } from "./favouriteProduct";
export { intervalSpreadDays } from "./intervalSpreadDays";
export { joinedDay } from "./joinedDay";
export { margin } from "./margin";
export { marginShare } from "./marginShare";
export { medianOrder } from "./medianOrder";
export { monthsActive } from "./monthsActive";
export { nextOrderDay } from "./nextOrderDay";
export { overdueRatio } from "./overdueRatio";
export { pieces } from "./pieces";
export { productCount } from "./productCount";
export { returnsShare } from "./returnsShare";
export { usualChannel } from "./usualChannel";
export { usualTimeOfDay } from "./usualTimeOfDay";
export { usualTimeShare } from "./usualTimeShare";
export { usualWeekday } from "./usualWeekday";
export { usualWeekdayShare } from "./usualWeekdayShare";
