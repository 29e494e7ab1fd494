import type { Book } from "../model/book";
import { enteredDate } from "../model/enteredDate";
import type { ObjectType } from "../wire/objectType";
import { wire } from "../wire/objectType";

/** Worksheet functions an add-in asks Excel to compute. DATE tells the calendar of the workbook. */
export const functionsType: ObjectType<Book> = {
  name: "Functions",
  methods: {
    Date: ({ calendar, thisYear }, [year, month, day]) => {
      const date = enteredDate(`${year}-${month}-${day}`, { isText: false, calendar, thisYear });
      return wire(
        functionResultType,
        date ? { value: date.value, error: null } : { value: null, error: "#NUM!" },
      );
    },
  },
};

interface FunctionResult {
  readonly value: unknown;
  readonly error: string | null;
}

const functionResultType: ObjectType<FunctionResult> = {
  name: "FunctionResult",
  properties: {
    Value: { get: ({ value }) => value },
    Error: { get: ({ error }) => error },
  },
};
