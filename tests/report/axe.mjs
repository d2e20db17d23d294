// node axe.mjs FILE.html…: what axe-core finds in each, what it asks the network for, and whether it fits 320 pixels.
// CHROMIUM is the browser; NODE_PATH leads to puppeteer-core and axe-core (package.json beside this file).
import fs from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(process.env.NODE_PATH ? `${process.env.NODE_PATH}/x.js` : import.meta.url);
const { default: puppeteer } = await import(pathToFileURL(require.resolve("puppeteer-core")).href);
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const seen = [];
for (const file of process.argv.slice(2)) {
  const page = await browser.newPage();
  const requests = [], complaints = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("dialog", (dialog) => { complaints.push(dialog.message()); dialog.dismiss(); });
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(pathToFileURL(file).href);
  const styled = await page.evaluate(() => getComputedStyle(document.querySelector(".verdict")).borderLeftStyle);
  const pictures = await page.evaluate(() =>
    [...document.querySelectorAll("article svg use")].map((use) => use.getBBox().width));
  await page.setViewport({ width: 320, height: 900 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.setViewport({ width: 1280, height: 900 });
  await page.setBypassCSP(true); // for axe itself; what is judged was loaded under the policy
  await page.reload();
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => axe.run(document, { runOnly: tags }), tags);
  seen.push({
    violations: found.violations.map((each) => [each.id, each.nodes.map((node) => node.html.slice(0, 200))]),
    passes: found.passes.length,
    requests: requests.filter((url) => !url.startsWith("data:") && url !== pathToFileURL(file).href),
    complaints, styled, pictures, overflow,
  });
  await page.close();
}
await browser.close();
console.log(JSON.stringify(seen));
