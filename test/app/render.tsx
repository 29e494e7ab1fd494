import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { WordsProvider } from "../../src/app/words/WordsContext";
import type { Language } from "../../src/i18n";

Object.assign(globalThis, {
  IS_REACT_ACT_ENVIRONMENT: true,
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
});

let root: Root | undefined;

/** Renders a part of the pane the way a host does. */
export async function render(node: ReactNode, language: Language = "ru"): Promise<HTMLElement> {
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById("root")!);
  await act(async () =>
    root!.render(
      <FluentProvider theme={webLightTheme}>
        <WordsProvider language={language}>{node}</WordsProvider>
      </FluentProvider>,
    ),
  );
  return document.body;
}

export async function unmount(): Promise<void> {
  await act(async () => root?.unmount());
}

/** Waits until `found` gives something, letting the page work meanwhile. */
export async function until<T>(found: () => T | null | undefined | false): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const thing = found();
    if (thing) return thing;
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  }
  throw new Error(`Not found within a second:\n${document.body.textContent}`);
}

const button = (name: string) =>
  [...document.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  );

export async function press(name: string): Promise<void> {
  const found = await until(() => button(name));
  await act(async () => found.click());
}

export const sees = (text: string) => until(() => document.body.textContent?.includes(text));
