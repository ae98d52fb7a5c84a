'use strict';
const run = data('cell');
const cells = records(run);
const virtualCurves = data('virtual');
const wallCurves = data('wall');
const drawn = new Set(run.drawn);
/** Policies in the order of their colours, the same in all charts: the first that are drawn have one of their own. */
const coloured = [...new Set([...drawn, ...run.names.policy, ...wallCurves.map(w => w.policy)])];
// A run that measured alone holds few policies, all of them wanted.
if (!drawn.size) {
  coloured.forEach(policy => drawn.add(policy));
}

/** The rows of a table that is stored by columns, as objects; names are stored as ranks in lists of names. */
function records({columns, names}) {
  const keys = Object.keys(columns);
  return columns[keys[0]].map((_, i) => Object.fromEntries(keys.map(key =>
    [key, names[key] ? names[key][columns[key][i]] : columns[key][i]])));
}

function nanos(value) {
  const units = ['ns', 'µs', 'ms', 's'];
  let unit = 0;
  while (value >= 1000 && unit < 3) {
    value /= 1000;
    unit++;
  }
  return `${+value.toPrecision(3)} ${units[unit]}`;
}
const percentile = x => `p${+(100 - 100 / x).toFixed(6)}`;
const depth = timing => (timing === 'sequential' ? 1 : timing.startsWith('closed:') ? +timing.slice(7) : 0);

/** The line of a policy, which the buttons show and hide. */
const lineOf = (policy, values) => ({label: policy, colour: coloured.indexOf(policy), values, shown: () => drawn.has(policy)});

function toggle(policy) {
  drawn.has(policy) ? drawn.delete(policy) : drawn.add(policy);
  policyBars();
  redraw();
}

function policyBars() {
  for (const bar of document.querySelectorAll('.policies')) {
    bar.replaceChildren(...coloured.map((policy, i) => {
      const button = element('button', {type: 'button', innerHTML: swatch(drawn.has(policy) ? i : -1)}, policy);
      button.setAttribute('aria-pressed', drawn.has(policy));
      button.addEventListener('click', () => toggle(policy));
      return button;
    }));
  }
}

/** Lines by policy over the distinct x of points [policy, x, y]; the first point of an x counts. */
function lines(points) {
  const x = [...new Set(points.map(p => p[1]))].sort((a, b) => a - b);
  const rank = new Map(x.map((value, i) => [value, i]));
  const byPolicy = new Map();
  for (const [policy, at, y] of points) {
    const values = byPolicy.get(policy) || byPolicy.set(policy, x.map(() => null)).get(policy);
    values[rank.get(at)] ??= y;
  }
  return {x, series: [...byPolicy].map(([policy, values]) => lineOf(policy, values))};
}

/** Lines over 1/(1-p) of curves [policy, values at 1 - 10^(-i/6)]. */
function tails(curves) {
  const longest = Math.max(0, ...curves.map(c => c[1].length));
  const x = Array.from({length: longest}, (_, i) => +(10 ** (i / 6)).toPrecision(6));
  return {xName: 'percentile', yName: 'latency', xLog: 10, xText: percentile, yLog: true, yText: nanos,
    x, series: curves.map(([policy, values]) => lineOf(policy, x.map((_, i) => values[i] || null)))};
}

/** The points of a trace [policy, capacity, miss ratio]: the exact curves, and the simulated capacities. */
function curvePoints(trace, counted) {
  const exact = counted.get(trace);
  const points = (exact?.lines ?? []).flatMap(line => exact.capacities.map((c, i) => [line.policy, c, line.missRatios[i]]))
    .filter(p => p[1] >= run.least);
  points.push(...cells.filter(c => c.trace === trace && c.timing === 'sequential' && c.loading === run.names.loading[0])
    .map(c => [c.policy, c.capacity, c.miss_ratio]));
  return points.filter(p => p[2] != null);
}

/** The same points over that of the base policy at the same capacity, where it has one. */
function overBase(points) {
  const base = new Map(points.filter(p => p[0] === run.policy).map(p => [p[1], p[2]]));
  return points.filter(p => base.get(p[1])).map(p => [p[0], p[1], p[2] / base.get(p[1])]);
}

const memory = (trace, capacity) => bytes(capacity * run.tables[trace]);

function curves(host, scale) {
  const counted = new Map(data('curve').map(c => [c.trace, c]));
  const ratio = scale !== MISS_RATIO;
  for (const trace of run.names.trace) {
    const all = curvePoints(trace, counted);
    const points = ratio ? overBase(all) : all;
    if (points.length) {
      draw(host, {title: trace, xName: `capacity, entries of ${bytes(run.tables[trace])}`, yName: scale, xLog: 2,
        readout: c => ` (${memory(trace, c)})`, yLeast: ratio ? ([low]) => 0.95 * low : null,
        guides: [{axis: 'x', at: run.base, text: `${run.base} entries, ${memory(trace, run.base)}`}, ...(ratio ? [{axis: 'y', at: 1, text: run.policy}] : [])],
        ...lines(points)});
    }
  }
}

/** The 99th percentile of a cell's reads, the 12th value of their curve; null where there are fewer than 100. */
const place = c => [c.trace, c.policy, c.timing, c.loading].join('\n');
const readCurves = new Map(virtualCurves.filter(v => v.kind === 'all reads').map(v => [place(v), v.values]));
const p99Of = c => readCurves.get(place(c))?.[12] ?? null;

const MISS_RATIO = 'misses / lookups';

/** What is drawn against the depth: title, its value of a cell, the value's text. */
const AGAINST_DEPTH = [
  ['table reads', c => c.table_reads, plain],
  ['duplicate reads', c => c.duplicate_reads, plain],
  ['peak entries', c => c.peak_entries, plain],
  ['p99 of reads', p99Of, nanos],
];

/** Charts of a trace against the depth, one beside the other for each loading, to one scale. */
function flight(host, trace) {
  const own = cells.filter(c => c.trace === trace && c.capacity === run.base && depth(c.timing));
  for (const [title, value, yText] of AGAINST_DEPTH) {
    const points = own.map(c => [c.policy, depth(c.timing), value(c), c.loading]).filter(p => p[2] != null);
    const yMost = () => Math.max(...points.filter(p => drawn.has(p[0])).map(p => p[2]));
    for (const loading of run.names.loading) {
      const ofLoading = points.filter(p => p[3] === loading);
      if (ofLoading.length) {
        draw(host, {title: `${title}, ${loading} loading`, xName: 'requests in flight', yName: title, xLog: 2, yText, yMost, ...lines(ofLoading)});
      }
    }
  }
}

/** The colour of the first policy of a line that is drawn elsewhere, or else of its first. */
const burstColour = b => coloured.indexOf(b.policies.find(policy => drawn.has(policy)) ?? b.policies[0]);

/** Entries after each step of a burst: a line for all policies that share it, and the capacity. */
function burst(host) {
  const bursts = data('burst');
  const steps = Object.entries(bursts[0].steps).map(([phase, count]) => `${count} × ${phase}`).join(', ');
  draw(host, {title: `Entries after each step (${steps})`, xName: 'step', yName: 'entries', x: bursts[0].entries.map((_, i) => i + 1), height: 300,
    guides: [{axis: 'y', at: bursts[0].capacity, text: `capacity ${bursts[0].capacity}`}],
    series: bursts.map(b => ({label: b.policies.join(', '), colour: burstColour(b), values: b.entries}))});
  key(host, bursts.map(b => b.policies.join(', ')), bursts.map(burstColour));
}

function virtual(host, trace, timing, loading, kind) {
  const found = virtualCurves.filter(v => v.trace === trace && v.timing === timing && v.loading === loading && v.kind === kind);
  if (!found.length) {
    host.append(element('p', {className: 'quiet'}, `No ${kind} of ${trace} at ${timing} with ${loading} loading.`));
    return;
  }
  draw(host, {title: `${trace}, ${timing}, ${loading}, ${kind}`, height: 360, ...tails(found.map(v => [v.policy, v.values]))});
}

function wall(host) {
  const name = w => `${w.step}, capacity ${w.capacity}`;
  for (const title of new Set(wallCurves.map(name))) {
    draw(host, {title, ...tails(wallCurves.filter(w => name(w) === title).map(w => [w.policy, w.values]))});
  }
}

/** Colours of modes, which are no policies. */
const SHADES = ['#4d5966', '#8a97a5', '#c3ccd6'];

/** Bars of the multiples of the yardstick, for each policy one a mode. */
function throughput(host) {
  for (const t of data('throughput')) {
    draw(host, {title: t.title, xName: 'policy', yName: '× yardstick', names: t.policies, x: t.policies.map((_, i) => i), paths: 'bars',
      guides: [{axis: 'y', at: 1, text: 'yardstick'}],
      series: t.modes.map((mode, i) => ({label: mode.label, colour: SHADES[i], values: mode.multiples}))});
    key(host.lastElementChild, t.modes.map(mode => mode.label), SHADES);
  }
}

/** Selects for lists of choices; any change clears the host and draws again. */
function choose(where, host, choices, drawWith) {
  const selects = choices.map(([label, values, at]) => {
    const select = element('select', {}, ...values.map(v => element('option', {textContent: v})));
    select.selectedIndex = Math.max(0, at);
    where.append(element('label', {}, label + ' ', select));
    return select;
  });
  const again = () => {
    clear(host);
    drawWith(host, ...selects.map(s => s.value));
  };
  selects.forEach(s => s.addEventListener('change', again));
  again();
}

const distinct = values => [...new Set(values)];
const host = (id, action) => {
  const e = document.getElementById(id);
  if (e) {
    action(e);
  }
};
policyBars();
addEventListener('recolour', policyBars);
host('curve-charts', e => choose(document.getElementById('curve-choices'), e, [['Scale', [MISS_RATIO, `× ${run.policy}`], 0]], curves));
host('flight-charts', e => choose(document.getElementById('flight-choices'), e, [['Trace', run.names.trace, 0]], flight));
host('burst-chart', burst);
host('virtual-charts', e => {
  const part = name => distinct(virtualCurves.map(v => v[name]));
  const timings = part('timing').sort((a, b) => depth(a) - depth(b));
  choose(document.getElementById('virtual-choices'), e,
    [['Trace', part('trace'), 0], ['Timing', timings, timings.length - 1], ['Loading', part('loading').sort(), 0], ['Kind', part('kind'), part('kind').indexOf('all reads')]], virtual);
});
host('wall-charts', wall);
host('throughput-charts', throughput);
host('cell-table', e => cellTable(e, cells, run.base));
