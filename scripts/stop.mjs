// npm run stop: takes the add-in that `npm start` loaded out of Excel again.
import { ensureInstalled } from "./ensureInstalled.mjs";

ensureInstalled();
const { sideload } = await import("./sideload.mjs");
sideload("stop");
