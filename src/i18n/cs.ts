import type { Texts } from "./en";

export const cs: Texts = {
  // --- errors
  "error.abc.cutoffs": "Podíly musí růst: 0 < {a} < {b} < 1",
  "error.abc.value": "V řádku {row} není použitelná částka",
  "error.file.notZip":
    "Toto není sešit aplikace Excel (.xlsx ani .xlsm). Pokud jde v Excelu otevřít, uložte jej tam jako „Sešit Excelu (.xlsx)“ a otevřete nový soubor.",
  "error.file.truncated": "Soubor je neúplný: chybí jeho konec. Zkopírujte nebo stáhněte jej znovu.",
  "error.file.encrypted":
    "Soubor je chráněn heslem. Otevřete jej v Excelu, heslo odeberte (Soubor → Informace → Zamknout sešit → Šifrovat pomocí hesla) a soubor uložte.",
  "error.file.xls":
    "Toto je sešit ve starém formátu .xls. Otevřete jej v Excelu a uložte jako „Sešit Excelu (.xlsx)“.",
  "error.file.xlsb":
    "Toto je binární sešit (.xlsb). Otevřete jej v Excelu a uložte jako „Sešit Excelu (.xlsx)“.",
  "error.file.notWorkbook":
    "Toto je soubor jiného druhu: není v něm žádný sešit aplikace Excel. Vyberte soubor .xlsx nebo .xlsm.",
  "error.file.bomb":
    "Soubor nebyl otevřen, protože by zaplnil paměť: některá jeho část se rozbalí na více než {ratio}násobek, nebo celý soubor na více než {totalMb} MB. Otevřete jej v Excelu, odstraňte nepotřebné a uložte.",
  "error.file.dtd":
    "Soubor nebyl z bezpečnostních důvodů otevřen: jeho část „{part}“ obsahuje deklaraci typu dokumentu, kterou Excel nikdy nezapisuje. Otevřete jej v Excelu a znovu uložte.",
  "error.file.damaged":
    "Soubor je poškozený: jeho část „{part}“ nelze přečíst. Otevřete jej v Excelu, nechte jej opravit a uložte, nebo použijte dřívější kopii.",
  // --- segments and metrics
  // --- report
  // --- command line
  // --- pane
  // --- workbench
};
