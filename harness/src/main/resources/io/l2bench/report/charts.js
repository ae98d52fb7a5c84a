'use strict';
const data = id => JSON.parse(document.getElementById(id).textContent);
const run = data('cell-data');
const virtualData = data('virtual-data');
const virtualCurves = virtualData.rows.map(row => row.map((value, i) => virtualData.names[i]?.[value] ?? value));
const wallCurves = data('wall-data');
const bursts = data('burst-data');
const drawn = new Set(run.drawn);
// The wall-clock charts hold few policies, all of them wanted.
wallCurves.forEach(w => drawn.add(w[1]));
const plots = [];

// Okabe and Ito's colours without yellow, which is faint on white; dashes tell further policies apart.
const COLOURS = ['#e69f00', '#0072b2', '#009e73', '#d55e00', '#cc79a7', '#56b4e9', 'var(--black)'];
const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3]];

const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
// What is no policy, at -1, is grey and dotted.
const colour = i => {
  const c = i < 0 ? 'var(--quiet)' : COLOURS[i % COLOURS.length];
  return c.startsWith('var') ? css(c.slice(4, -1)) : c;
};
const dash = i => i < 0 ? DASHES[2] : DASHES[Math.floor(i / COLOURS.length) % DASHES.length];
const swatch = i => `<svg width="24" height="8" aria-hidden="true"><path d="M0 4H24" stroke="${colour(i)}" stroke-width="3" stroke-dasharray="${dash(i).join(' ')}"/></svg>`;
const element = (name, props = {}, ...children) => {
  const e = Object.assign(document.createElement(name), props);
  e.append(...children);
  return e;
};

function nanos(value) {
  const units = ['ns', 'µs', 'ms', 's'];
  let unit = 0;
  while (value >= 1000 && unit < 3) {
    value /= 1000;
    unit++;
  }
  return `${+value.toPrecision(3)} ${units[unit]}`;
}
const plain = value => value.toLocaleString('en', {maximumFractionDigits: 3});
const percentile = x => `p${+(100 - 100 / x).toFixed(6)}`;

function csv(chart) {
  const quote = text => `"${String(text).replace(/"/g, '""')}"`;
  const lines = [[chart.xName, ...chart.series.map(s => s.label ?? s.policy)].map(quote).join(',')];
  chart.x.forEach((x, i) => lines.push([x, ...chart.series.map(s => s.values[i] ?? '')].join(',')));
  return lines.join('\n') + '\n';
}

/** Draws series of policies over x into a new figure; chart: title, xName, x, xLog, yText, yLog, yMost, all (policies shown whatever is chosen), series. */
function draw(host, chart) {
  const link = element('a', {
    textContent: 'CSV', href: '#',
    download: `${chart.title} ${chart.xName}.csv`.replace(/[^\w.-]+/g, '_'),
  });
  link.addEventListener('click', () => {
    URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([csv(chart)], {type: 'text/csv'}));
  });
  const box = element('div');
  const readout = element('p', {className: 'readout'});
  host.append(element('figure', {}, element('figcaption', {}, chart.title, link), box, readout));
  plots.push({box, chart, plot: plot(box, chart, readout), readout});
}

function axis(text, extra) {
  return {stroke: css('--fore'), grid: {stroke: css('--line'), width: 1}, ticks: {stroke: css('--line')},
    values: (u, splits) => splits.map(v => (v == null ? '' : text(v))), ...extra};
}

/** Where a linear scale ends whose highest value is given. */
const rangeTop = high => (high > 0 && Number.isFinite(high) ? high * 1.05 : 1);

function plot(box, chart, readout) {
  const series = chart.series.map(s => {
    const i = run.policies.indexOf(s.policy);
    return {label: s.label ?? s.policy, stroke: colour(i), dash: dash(i), width: 2, spanGaps: true,
      show: chart.all || drawn.has(s.policy), points: {show: chart.x.length < 12, size: 5}};
  });
  const xText = chart.xText || plain;
  return new uPlot({
    width: Math.max(240, box.clientWidth), height: chart.height || 260,
    legend: {show: false}, focus: {alpha: 0.3}, cursor: {focus: {prox: 24}, drag: {x: true, y: false}},
    scales: {x: {time: false, distr: chart.xLog ? 3 : 1, log: chart.xLog || 10},
      y: {distr: chart.yLog ? 3 : 1, range: chart.yLog ? undefined : (u, low, high) => [0, rangeTop(chart.yMost ? chart.yMost() : high)]}},
    axes: [axis(xText, {label: chart.xName, labelSize: 22, space: 64}), axis(chart.yText || plain, {size: 66})],
    series: [{label: chart.xName}, ...series],
    hooks: {setSeries: [(u, i) => {
      const at = u.cursor.idx;
      const value = i && at != null ? u.data[i][at] : null;
      readout.textContent = value == null ? ''
        : `${chart.xName} ${xText(chart.x[at])}: ${u.series[i].label} ${(chart.yText || plain)(value)}`;
    }]},
  }, [chart.x, ...chart.series.map(s => s.values)], box);
}

function redraw() {
  for (const p of plots) {
    p.plot.destroy();
    p.plot = plot(p.box, p.chart, p.readout);
  }
}

function policyBars() {
  for (const bar of document.querySelectorAll('.policies')) {
    bar.replaceChildren(...run.policies.map((policy, i) => {
      const button = element('button', {type: 'button', innerHTML: swatch(i)}, policy);
      button.setAttribute('aria-pressed', drawn.has(policy));
      button.addEventListener('click', () => {
        drawn.has(policy) ? drawn.delete(policy) : drawn.add(policy);
        policyBars();
        for (const p of plots) {
          p.chart.all || p.chart.series.forEach((s, k) => s.policy === policy && p.plot.setSeries(k + 1, {show: drawn.has(policy)}));
          // A scale that charts share follows what is shown in any of them.
          if (p.chart.yMost) {
            p.plot.setData(p.plot.data);
          }
        }
      });
      return button;
    }));
  }
}

/** Series by policy over the distinct x of points [policy, x, y]; the first point of an x counts. */
function series(points) {
  const x = [...new Set(points.map(p => p[1]))].sort((a, b) => a - b);
  const byPolicy = new Map();
  for (const [policy, at, y] of points) {
    const values = byPolicy.get(policy) || byPolicy.set(policy, x.map(() => null)).get(policy);
    const i = x.indexOf(at);
    values[i] = values[i] ?? y;
  }
  return {x, series: [...byPolicy].map(([policy, values]) => ({policy, values}))};
}

function tails(curves) {
  const longest = Math.max(0, ...curves.map(c => c.values.length));
  const x = Array.from({length: longest}, (_, i) => +(10 ** (i / 6)).toPrecision(6));
  return {x, series: curves.map(c => ({policy: c.policy, values: x.map((_, i) => c.values[i] || null)}))};
}

function column(name) {
  return 5 + run.columns.indexOf(name);
}

function curves(host) {
  run.traces.forEach((trace, t) => {
    const points = run.cells.filter(c => c[0] === t && run.timings[c[3]] === 'sequential' && c[4] === 0)
      .map(c => [run.policies[c[1]], c[2], c[column('miss_ratio')]]);
    if (points.length) {
      draw(host, {title: trace, xName: 'capacity, entries', xLog: 2, ...series(points)});
    }
  });
}

function depth(timing) {
  return timing === 'sequential' ? 1 : timing.startsWith('closed:') ? +timing.slice(7) : 0;
}

/** What is drawn against the depth: title, its value of a cell, the value's text. */
const AGAINST_DEPTH = [
  ['table reads', c => c[column('table_reads')], plain],
  ['duplicate reads', c => c[column('duplicate_reads')], plain],
  ['peak entries', c => c[column('peak_entries')], plain],
  ['p99 of reads', c => p99Of(c), nanos],
];

/** The 99th percentile of a cell's reads, the 12th value of their curve; null where there are fewer than 100. */
const readCurves = new Map(virtualCurves.filter(v => v[4] === 'all reads').map(v => [v.slice(0, 4).join('\n'), v[5]]));
function p99Of(c) {
  const key = [run.traces[c[0]], run.policies[c[1]], run.timings[c[3]], run.loadings[c[4]]].join('\n');
  return readCurves.get(key)?.[12] ?? null;
}

/** Charts of a trace against the depth, one beside the other for each loading, to one scale. */
function flight(host, trace) {
  const cells = run.cells.filter(c => run.traces[c[0]] === trace && c[2] === run.base && depth(run.timings[c[3]]));
  for (const [title, value, yText] of AGAINST_DEPTH) {
    const points = cells.map(c => [c[4], run.policies[c[1]], depth(run.timings[c[3]]), value(c)]).filter(p => p[3] != null);
    const yMost = () => Math.max(...points.filter(p => drawn.has(p[1])).map(p => p[3]));
    run.loadings.forEach((loading, i) => {
      const own = points.filter(p => p[0] === i).map(p => p.slice(1));
      if (own.length) {
        draw(host, {title: `${title}, ${loading} loading`, xName: 'requests in flight', xLog: 2, yText, yMost, ...series(own)});
      }
    });
  }
}

/** Entries after each step of a burst: a line for all policies that share it, and the capacity. */
function burst(host) {
  const lines = bursts.map(b => ({policy: b.policies[0], label: b.policies.join(', '), values: b.entries}));
  const capacity = bursts[0].capacity;
  lines.push({policy: 'capacity', values: bursts[0].entries.map(() => capacity)});
  const steps = Object.entries(bursts[0].steps).map(([phase, count]) => `${count} × ${phase}`).join(', ');
  draw(host, {title: 'Entries after each step', xName: `step: ${steps}`, x: bursts[0].entries.map((_, i) => i + 1),
    height: 300, all: true, series: lines});
  host.append(element('p', {className: 'key'}, ...lines.map(line =>
    element('span', {innerHTML: swatch(run.policies.indexOf(line.policy))}, ' ' + (line.label ?? line.policy)))));
}

function virtual(host, trace, timing, loading, kind) {
  const found = virtualCurves.filter(v => v[0] === trace && v[2] === timing && v[3] === loading && v[4] === kind)
    .map(v => ({policy: v[1], values: v[5]}));
  if (!found.length) {
    host.append(element('p', {className: 'quiet'}, `No ${kind} of ${trace} at ${timing} with ${loading} loading.`));
    return;
  }
  draw(host, {title: `${trace}, ${timing}, ${loading}, ${kind}`, xName: '1/(1−p)', xLog: 10, xText: percentile,
    yLog: true, yText: nanos, height: 360, ...tails(found)});
}

function wall(host) {
  for (const key of new Set(wallCurves.map(w => `${w[0]}, capacity ${w[2]}`))) {
    const found = wallCurves.filter(w => `${w[0]}, capacity ${w[2]}` === key).map(w => ({policy: w[1], values: w[3]}));
    draw(host, {title: key, xName: '1/(1−p)', xLog: 10, xText: percentile, yLog: true, yText: nanos, ...tails(found)});
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
    for (let i = plots.length - 1; i >= 0; i--) {
      if (host.contains(plots[i].box)) {
        plots[i].plot.destroy();
        plots.splice(i, 1);
      }
    }
    host.replaceChildren();
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
host('curve-charts', curves);
host('flight-charts', e => choose(document.getElementById('flight-choices'), e, [['Trace', run.traces, 0]], flight));
host('burst-chart', burst);
host('virtual-charts', e => {
  const part = i => distinct(virtualCurves.map(v => v[i]));
  const timings = part(2).sort((a, b) => depth(a) - depth(b));
  choose(document.getElementById('virtual-choices'), e,
    [['Trace', part(0), 0], ['Timing', timings, timings.length - 1], ['Loading', part(3).sort(), 0], ['Kind', part(4), part(4).indexOf('all reads')]], virtual);
});
host('wall-charts', wall);
cellTable(document.getElementById('cell-table'), run);

const theme = document.getElementById('theme');
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
theme.hidden = false;
theme.addEventListener('click', () => {
  const now = document.documentElement.dataset.theme || (darkSystem.matches ? 'dark' : 'light');
  document.documentElement.dataset.theme = now === 'dark' ? 'light' : 'dark';
  policyBars();
  redraw();
});
darkSystem.addEventListener('change', () => { policyBars(); redraw(); });
let width = innerWidth;
addEventListener('resize', () => {
  if (innerWidth !== width) {
    width = innerWidth;
    plots.forEach(p => p.plot.setSize({width: Math.max(240, p.box.clientWidth), height: p.plot.height}));
  }
});
