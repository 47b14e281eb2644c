// Runs in the page of the twin: equal answers and sums first, then all programs in turns.

/** So many quotes at once that reading the clock is nothing beside them. */
const STEP = 32;

/** What two answers must have in common. */
function essence({ apps, total, notes }) {
  const lines = (it) =>
    it.lines?.map(({ id, quantity, unit_price, amount, book }) => [id, quantity, unit_price, amount, book]);
  return JSON.stringify([
    total,
    notes,
    apps.map((app) => [
      app.recommended,
      app.editions.map((it) => [it.edition, it.status, it.total, it.reasons, it.notes, lines(it)]),
    ]),
  ]);
}

const mix = (sum, line) => (Math.imul(Math.imul(sum, 31) + line.quantity, 31) + line.id.length) | 0;

/** The ids and quantities of all lines, as `core/js/src/bench.rs` sums them up. */
function checksum({ apps }) {
  let sum = 7;
  for (const { editions } of apps) {
    for (const { lines } of editions) sum = lines?.reduce(mix, sum) ?? sum;
  }
  return sum;
}

/** Keeps all scenarios inside the module; throws where the module, its inside and the twin differ. */
function holdEqual({ module, inside, twin }, all) {
  all.forEach((scenario, index) => {
    const answer = module.quote(scenario);
    inside.hold(scenario);
    const isTwin = essence(answer) === essence(twin.quote(scenario));
    if (!isTwin || JSON.stringify(answer) !== JSON.stringify(inside.answer(index)))
      throw new Error(`they differ: ${JSON.stringify(scenario)}`);
  });
}

/** What prices `count` scenarios from `first` on: the rules alone and with objects, each by both. */
function programsOf({ module, inside, twin }, all) {
  const read = all.map(twin.read);
  const twinAlone = (first, count) => {
    let sum = 0;
    for (let at = first; at < first + count; at += 1) sum = (sum + checksum(twin.price(read[at]))) | 0;
    return sum;
  };
  const objects = (quote) => (first, count) => {
    for (let at = first; at < first + count; at += 1) quote(all[at]);
  };
  return { alone: inside.price, twinAlone, core: objects(module.quote), twin: objects(twin.quote) };
}

/** Quotes a second over `many`, and milliseconds for all of `every`, `times` over. */
export async function race(urls, many, every, times, slice) {
  const [module, inside, twin] = await Promise.all([
    import(`${urls.core}lazy.js`),
    import(`${urls.inside}inside.js`),
    import(`${urls.twin}twin.js`),
  ]);
  await Promise.all([module.init(), inside.init()]);
  const all = [...many, ...every];
  holdEqual({ module, inside, twin }, all);
  const programs = programsOf({ module, inside, twin }, all);
  const { alone, twinAlone } = programs;
  if ((alone(0, all.length) | 0) !== twinAlone(0, all.length)) throw new Error("the sums differ");
  const perSecond = (price) => {
    const start = performance.now();
    let done = 0;
    for (; performance.now() - start < slice; done += STEP) price(done % many.length, STEP);
    return (done * 1000) / (performance.now() - start);
  };
  const comparison = (price) => {
    const start = performance.now();
    price(many.length, every.length);
    return performance.now() - start;
  };
  const found = { isolated: globalThis.crossOriginIsolated, speed: {}, comparison: {} };
  for (let time = -1; time < times; time += 1) {
    for (const [name, price] of Object.entries(programs)) {
      const [speed, whole] = [perSecond(price), comparison(price)];
      if (time < 0) continue; // the first round only warms up
      (found.speed[name] ??= []).push(speed);
      (found.comparison[name] ??= []).push(whole);
    }
  }
  return found;
}
