// node axe.mjs FILE.html…: what axe-core finds in each on a wide and a narrow screen, what it asks the network for,
// what is cut off or broken at several widths, and how it prints.
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

const width = async (page, pixels) => page.setViewport({ width: pixels, height: 900 });
const judged = async (page) => (await page.evaluate((tags) => axe.run(document, { runOnly: tags }), tags));
const told = (found) => found.violations.map((each) => [each.id, each.nodes.map((node) => node.html.slice(0, 200))]);

// In the page: the tables that are wider than their place, and the words of badges that stand in two lines.
const fit = () => {
  const cut = [...document.querySelectorAll(".wide")].filter((each) => each.scrollWidth > each.clientWidth);
  const badges = [...document.querySelectorAll(".marks li")].flatMap((each) => [...each.childNodes])
    .map((node) => (node.nodeType === Node.TEXT_NODE ? node : node.firstChild));
  const broken = badges.flatMap((text) => [...text.data.matchAll(/\S+/g)].filter((word) => {
    const range = document.createRange();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return new Set([...range.getClientRects()].map((line) => line.top)).size > 1;
  }).map((word) => word[0]));
  return { cut: cut.map((each) => each.getAttribute("aria-label")), broken };
};

const seen = [];
for (const file of process.argv.slice(2)) {
  const page = await browser.newPage();
  const requests = [], complaints = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("dialog", (dialog) => { complaints.push(dialog.message()); dialog.dismiss(); });
  await width(page, 1280);
  await page.goto(pathToFileURL(file).href);
  const styled = await page.evaluate(() => getComputedStyle(document.querySelector(".verdict")).borderLeftStyle);
  const pictures = await page.evaluate(() =>
    [...document.querySelectorAll("article svg use")].map((use) => use.getBBox().width));
  await width(page, 320);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const fits = {};
  for (const pixels of [320, 400, 800, 900, 1280]) {
    await width(page, pixels);
    fits[pixels] = await page.evaluate(fit);
  }
  const printed = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString("base64");
  await page.setBypassCSP(true); // for axe itself; what is judged was loaded under the policy
  await page.reload();
  await page.evaluate(axe);
  const found = await judged(page);
  await width(page, 400);
  seen.push({
    violations: [...told(found), ...told(await judged(page))],
    passes: found.passes.length,
    requests: requests.filter((url) => !url.startsWith("data:") && url !== pathToFileURL(file).href),
    complaints, styled, pictures, overflow, fits, printed,
  });
  await page.close();
}
await browser.close();
console.log(JSON.stringify(seen));
