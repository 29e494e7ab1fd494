// manifest.xml for this machine: `npm run manifest`
// dist/manifest.xml for your own server: `npm run manifest -- https://your.server/klientela/`
import { mkdirSync, writeFileSync } from "node:fs";
import { version } from "../src/commands/version";
import { localAddress, manifestXml } from "./manifest/manifestXml";

const [address] = process.argv.slice(2);
const file = address === undefined ? "manifest.xml" : "dist/manifest.xml";
if (address !== undefined) mkdirSync("dist", { recursive: true });
writeFileSync(file, manifestXml(address ?? localAddress, version));
console.log(`${file} is for ${address ?? localAddress}`);
