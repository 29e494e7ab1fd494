// One line per classification of customers.
export { abc } from "./abc";
export { rfmSegment } from "./rfmSegment";
