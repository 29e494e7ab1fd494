import type { EditorBase, EditorCtrCallable } from "@revolist/revogrid";

type Detail = Parameters<EditorCtrCallable>[0];

/**
 * A text field in the cell. Typing over a cell begins with what was typed; opening it (F2, double click) begins
 * with its content. Enter keeps, Escape leaves all as it was; both are the grid's own keys.
 */
export function cellEditor(contentOf: (detail: Detail) => Promise<string>): EditorCtrCallable {
  return (detail, save, close) => {
    let input: HTMLInputElement | undefined;
    const editor: EditorBase = {
      componentDidRender() {
        const element = editor.element as HTMLElement | null | undefined;
        input = element?.querySelector("input") ?? (element as HTMLInputElement | null) ?? undefined;
        if (!input) return;
        const typed = editor.editCell?.val;
        input.value = typed === undefined || typed === null ? "" : String(typed);
        input.focus();
        if (!input.value)
          void contentOf(detail).then((content) => {
            if (input && !input.value) input.value = content;
          });
      },
      getValue: () => input?.value ?? "",
      render: (create) =>
        create("input", {
          type: "text",
          enterKeyHint: "enter",
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key === "Enter") {
              event.stopPropagation();
              save(input?.value ?? "");
            } else if (event.key === "Escape") {
              event.stopPropagation();
              close(true);
            } else if (event.key === "Tab") save(input?.value ?? "");
            else event.stopPropagation();
          },
        }),
    };
    return editor;
  };
}
