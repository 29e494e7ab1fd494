// One line per segment of customers.
export { abc } from "./abc";
export { abcMargin } from "./abcMargin";
export { abcQuantity } from "./abcQuantity";
export { behaviour } from "./behaviour";
export { kind } from "./kind";
export { lifecycle } from "./lifecycle";
export { rfmSegment } from "./rfmSegment";
export { temperature } from "./temperature";
export { valueClass } from "./valueClass";
export { xyz } from "./xyz";
export { xyzSeasonal } from "./xyzSeasonal";
