declare module "*/ensureInstalled.mjs" {
  export const root: string;
  export function ensureInstalled(): void;
}
declare module "*/ensureBrowser.mjs" {
  export function findBrowser(): string | undefined;
  export function ensureBrowser(): string;
}
declare module "*/ensureBuilt.mjs" {
  export function ensureBuilt(root: string): void;
}
declare module "*/serve.mjs" {
  import type { Server } from "node:http";

  interface ServeOptions {
    readonly firstPort?: number;
    readonly isFixed?: boolean;
    readonly certificate?: { readonly key: Buffer; readonly cert: Buffer };
  }
  export function serve(root: string, options?: ServeOptions): Promise<{ server: Server; address: string }>;
}
