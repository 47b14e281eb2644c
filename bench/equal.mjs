// Before anything is timed: every golden case that a form can express, typed into each subject in the browser.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT, askLines } from "./data.mjs";
import { onPage, untilAnswered } from "./chrome.mjs";

const KEYS = ["idc", "first_app_date", "migrated", "usage", "needs"];

/** Scenarios of one app that uses nothing but the fields of the first view. */
function expressible() {
  const folder = join(ROOT, "tests/golden");
  const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "errors.json");
  const cases = files.flatMap((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));
  const fits = ({ scenario }) => {
    const [app, ...others] = scenario.apps;
    const needs = Object.keys(app.needs ?? {});
    return (
      others.length === 0 &&
      Object.keys(app).every((key) => KEYS.includes(key)) &&
      needs.every((key) => key === "features")
    );
  };
  return cases.filter(fits);
}

/** What the core answers: status, total and recommendation of each edition. */
function expected(cases) {
  return askLines(cases.map((it) => JSON.stringify(it.scenario))).map((line) => {
    const [app] = JSON.parse(line).apps;
    return Object.fromEntries(
      app.editions.map((it) => [it.edition, [it.status, it.total, app.recommended === it.edition]]),
    );
  });
}

/** Runs in the page: types scenarios and reads what is then shown. */
async function typeAll(scenarios) {
  const { im } = globalThis;
  const answers = [];
  for (const { book_date: day = "2023-03-30", apps } of scenarios) {
    const [{ idc, first_app_date: first, migrated = false, usage = {}, needs = {} }] = apps;
    im.tick("[data-field=migrated]", migrated);
    im.type("[data-field=idc]", idc);
    im.tick(`[data-field=app_state][value=${first ? "existing" : "none"}]`, true);
    if (first) im.type("[data-field=first_app_date]", first);
    im.type("[data-field=book_date]", day);
    for (const metric of ["peak_dau", "peak_groups", "mau"])
      im.type(`[data-number=${metric}]`, String(usage[metric] ?? ""));
    for (const box of im.root().querySelectorAll("[data-require]")) {
      const name = box.dataset.require;
      im.tick(`[data-require=${name}]`, (needs.features ?? []).includes(name));
    }
    await im.frames(2);
    answers.push(im.results());
  }
  return answers;
}

/** Types all cases into one subject; how many totals and how many other things differ from the core. */
async function compare(browser, url, cases, wanted) {
  return onPage(browser, {}, async (page) => {
    await page.goto(url);
    await untilAnswered(page);
    await page.waitForFunction(() => globalThis.im.find("[data-field=book_date]"), { timeout: 30_000 });
    let [cents, others] = [0, 0];
    let example;
    for (let at = 0; at < cases.length; at += 20) {
      const part = cases.slice(at, at + 20);
      const answers = await page.evaluate(
        typeAll,
        part.map((it) => it.scenario),
      );
      answers.forEach((answer, index) => {
        for (const [edition, [status, total, isBest]] of Object.entries(wanted[at + index])) {
          const [shownStatus, shownTotal, isShownBest] = answer[edition] ?? [];
          const isOther =
            shownStatus !== status || isShownBest !== isBest || (total === null) !== (shownTotal === null);
          if (isOther) others += 1;
          else if (shownTotal !== total) cents += 1;
          if (isOther || shownTotal !== total) {
            example ??= `${part[index].name}, ${edition}: ${shownStatus} ${shownTotal} instead of ${status} ${total}`;
          }
        }
      });
    }
    return { cases: cases.length, answers: cases.length * 6, cents, others, example };
  });
}

/** Compares every subject with the core; an exact one that differs ends the run. */
export async function assertEqual(browser, urls, exact, tell) {
  const cases = expressible();
  if (cases.length < 150) throw new Error(`only ${cases.length} cases can be typed`);
  const wanted = expected(cases);
  const found = {};
  for (const [subject, url] of Object.entries(urls)) {
    const it = await compare(browser, url, cases, wanted);
    found[subject] = it;
    tell(
      `${subject}: ${it.cases} cases, ${it.answers} answers, ${it.cents} off in cents, ${it.others} otherwise${it.example ? ` (${it.example})` : ""}`,
    );
    if (exact.includes(subject) && it.cents + it.others > 0)
      throw new Error(`${subject} does not answer as the core does: ${it.example}`);
  }
  return found;
}
