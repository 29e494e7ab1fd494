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
  export function serve(root: string, firstPort?: number): Promise<{ server: Server; address: string }>;
}
