// The stops of a slider: zero, every value at which a price changes and its neighbour, fine steps between.

const STEPS = [
  [10, 1],
  [100, 5],
  [1_000, 10],
  [10_000, 50],
  [100_000, 500],
  [1_000_000, 5_000],
  [Number.POSITIVE_INFINITY, 50_000],
];
const ENDS = { peak_dau: 1_000_000, peak_groups: 10_000_000, mau: 5_000_000 };

const ascending = (values) => [...new Set(values)].sort((one, other) => one - other);
/** How many of the ascending `values` are not above `value`. */
function countUpTo(values, value) {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The scale of a metric, from all price lists and the quotas of the free tiers. */
export function createScale(metric, data) {
  const end = ENDS[metric];
  const edges = ascending(edgesOf(metric, end, data));
  const fine = [0];
  for (let stop = 0; stop < end;) {
    stop += STEPS.find(([below]) => stop < below)[1];
    fine.push(stop);
  }
  const stops = ascending([...fine, ...edges, ...edges.map((edge) => Math.min(edge + 1, end))]);
  const last = stops.length - 1;
  const indexOf = (value) => Math.max(0, countUpTo(stops, value) - 1);
  const percent = (hundredths) => `${hundredths / 100}%`;
  const position = (value) => Math.floor((indexOf(value) * 10_000) / last);
  const isMark = (edge) => Number.isInteger(Math.log10(edge));
  return {
    end,
    last,
    indexOf,
    valueOf: (index) => stops[Math.min(index, last)],
    nextEdge: (value) => edges[countUpTo(edges, value)] ?? Math.max(end, value),
    previousEdge: (value) => edges[countUpTo(edges, value - 1) - 1] ?? 0,
    flatRange(value) {
      const next = countUpTo(edges, value - 1);
      return edges[next] === undefined ? undefined : [next > 0 ? edges[next - 1] + 1 : 0, edges[next]];
    },
    span: ([first, to]) => ({ start: percent(position(first)), width: percent(position(to) - position(first)) }),
    marks: ascending([...edges.filter(isMark), end]).map((value) => ({ value, position: percent(position(value)) })),
  };
}

function edgesOf(metric, end, { books, matrix }) {
  const edges = [];
  for (const { overage } of books.flatMap((book) => book.plans)) {
    for (const { metric: of, quota, block } of overage) {
      if (of !== metric) continue;
      edges.push(quota);
      for (let edge = quota + block; block > 1 && edge <= end; edge += block) edges.push(edge);
    }
  }
  const rows = { peak_dau: ["free_dau"], peak_groups: ["free_peak_groups"], mau: ["free_mau", "max_users"] }[metric];
  for (const row of rows) {
    for (const edition of ["free", "developer"]) {
      if (typeof matrix[row][edition] === "number") edges.push(matrix[row][edition]);
    }
  }
  return edges;
}
