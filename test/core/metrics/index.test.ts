import { readdirSync } from "node:fs";
import * as metrics from "../../../src/core/metrics";

it("registers every metric under its file name", () => {
  const files = readdirSync("src/core/metrics").map((file) => file.replace(".ts", ""));
  for (const [name, metric] of Object.entries(metrics)) {
    expect(metric.id).toBe(name);
    expect(files).toContain(name);
  }
});
