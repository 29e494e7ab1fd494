import type { Book } from "../model/book";
import type { ObjectType } from "../wire/objectType";

export const applicationType: ObjectType<Book> = {
  name: "Application",
  properties: {
    CalculationMode: {
      get: (book) => book.calculationMode,
      set: (book, value) => {
        book.calculationMode = String(value);
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const runtimeType: ObjectType<Book> = {
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: ({ events }) => events.enabled,
      set: ({ events }, value) => {
        events.enabled = value === true;
      },
    },
  },
};
