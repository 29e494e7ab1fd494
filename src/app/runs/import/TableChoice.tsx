import { Field, Select } from "@fluentui/react-components";
import { useWords } from "../../words/WordsContext";

interface TableChoiceProps {
  readonly tables: readonly string[];
  readonly chosen: string | undefined;
  readonly onTable: (table: string) => void;
}

/** Which sheet of a workbook, or table of an Access file, is meant. */
export function TableChoice({ tables, chosen, onTable }: TableChoiceProps) {
  return (
    <Field label={useWords().say("import.table")}>
      <Select value={chosen ?? ""} onChange={(_event, { value }) => onTable(value)}>
        <option value="" disabled hidden />
        {tables.map((table) => (
          <option key={table} value={table}>
            {table}
          </option>
        ))}
      </Select>
    </Field>
  );
}
