import type { EditorBase, EditorCtrCallable } from "@revolist/revogrid";

type Detail = Parameters<EditorCtrCallable>[0];

/**
 * A text field in the cell. Typing over a cell begins with what was typed; opening it (F2, double click) begins
 * with its content. Enter and Tab keep what stands in the field, Escape (the grid's own key) leaves all as it was.
 */
export function cellEditor(contentOf: (detail: Detail) => Promise<string>): EditorCtrCallable {
  return (detail, save) => {
    let input: HTMLInputElement | null = null;
    let isMounted = false;
    const leave = () => input?.blur();
    const editor: EditorBase = {
      async componentDidRender() {
        if (isMounted || !input) return;
        isMounted = true;
        // The grid takes the focus once more after drawing the field.
        await new Promise((resolve) => setTimeout(resolve));
        input?.focus();
        if (editor.editCell?.val) return;
        const content = await contentOf(detail);
        if (input && input.value === "") input.value = content;
      },
      appendPendingInput(typed) {
        if (!input) return false;
        input.value += typed;
        input.focus();
        return true;
      },
      beforeDisconnect: leave,
      getValue: () => input?.value,
      render: (create) =>
        create("input", {
          type: "text",
          value: editor.editCell?.val ?? "",
          ref: (element: HTMLInputElement | null) => {
            input = element;
          },
          onKeyDown: (event: KeyboardEvent) => {
            const isTab = event.key === "Tab";
            if ((!isTab && event.key !== "Enter") || event.isComposing) return;
            const typed = input?.value ?? "";
            leave();
            save(typed, isTab);
          },
        }),
    };
    return editor;
  };
}
