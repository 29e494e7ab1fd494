// For those who ask the user, and have no business with files.
export { type Encoding, encodings } from "../../files/csv/encodings";
