'use strict';
// Figures drawn by uPlot when they first come near the window, so that a page with many opens at once.
const data = name => JSON.parse(document.getElementById(name + '-data').textContent);
const figures = [];

// Okabe and Ito's colours without yellow, which is faint on white; dashes tell further lines apart.
const COLOURS = ['#e69f00', '#0072b2', '#009e73', '#d55e00', '#cc79a7', '#56b4e9', 'var(--black)'];
const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3]];
/** Points of a line up to which each is marked. */
const FEW = 20;

const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const colour = i => {
  const c = COLOURS[i % COLOURS.length];
  return c.startsWith('var') ? css(c.slice(4, -1)) : c;
};
const dash = i => DASHES[Math.floor(i / COLOURS.length) % DASHES.length];
const swatch = i => `<svg width="24" height="8" aria-hidden="true"><path d="M0 4H24" stroke="${colour(i)}" stroke-width="3" stroke-dasharray="${dash(i).join(' ')}"/></svg>`;
const element = (name, props = {}, ...children) => {
  const e = Object.assign(document.createElement(name), props);
  e.append(...children);
  return e;
};
const plain = value => value.toLocaleString('en', {maximumFractionDigits: Math.abs(value) < 1 ? 4 : 2});

/** What the lines of a figure are, below it. */
function key(host, labels) {
  host.append(element('p', {className: 'key'}, ...labels.map((label, i) => element('span', {innerHTML: swatch(i)}, ' ' + label))));
}

function csv(chart) {
  const quote = text => `"${String(text).replace(/"/g, '""')}"`;
  const lines = [[chart.xName, ...chart.series.map(s => s.label)].map(quote).join(',')];
  chart.x.forEach((x, i) => lines.push([chart.names ? quote(chart.names[i]) : x, ...chart.series.map(s => s.values[i] ?? '')].join(',')));
  return lines.join('\n') + '\n';
}

const observer = new IntersectionObserver(entries => entries.filter(e => e.isIntersecting)
  .forEach(e => show(figures.find(f => f.box === e.target))), {rootMargin: '600px'});

/**
 * Adds a figure. A chart has: title, xName, x; series, each with label, colour (a rank), values and shown (a function, if it may be hidden);
 * where wanted xLog (a base), xText, yText, yLog, yMost, height, names (of the x), guides (axis, at, text) and paths: lines, steps or bars.
 */
function draw(host, chart) {
  const link = element('a', {
    textContent: 'CSV', href: '#',
    download: `${chart.title} ${chart.xName}.csv`.replace(/[^\w.-]+/g, '_'),
  });
  link.addEventListener('click', () => {
    URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([csv(chart)], {type: 'text/csv'}));
  });
  const height = chart.height || 260;
  const box = element('div');
  box.style.minHeight = `${height}px`;
  const readout = element('p', {className: 'readout'});
  host.append(element('figure', {}, element('figcaption', {}, chart.title, link), box, readout));
  figures.push({box, chart, readout, height, plot: null});
  observer.observe(box);
}

function show(figure) {
  if (figure && !figure.plot) {
    observer.unobserve(figure.box);
    figure.plot = new uPlot(options(figure), [figure.chart.x, ...figure.chart.series.map(s => s.values)], figure.box);
  }
}

/** Draws again what is drawn, in the colours and at the width of now. */
function redraw() {
  for (const figure of figures.filter(f => f.plot)) {
    figure.plot.destroy();
    figure.plot = null;
    show(figure);
  }
}

/** Takes the figures of a host away. */
function clear(host) {
  for (let i = figures.length - 1; i >= 0; i--) {
    if (host.contains(figures[i].box)) {
      observer.unobserve(figures[i].box);
      figures[i].plot?.destroy();
      figures.splice(i, 1);
    }
  }
  host.replaceChildren();
}

function axis(text, extra) {
  return {stroke: css('--fore'), grid: {stroke: css('--line'), width: 1}, ticks: {stroke: css('--line')},
    values: (u, splits) => splits.map(v => (v == null ? '' : text(v))), ...extra};
}

/** The width of all bars of an x together, of the 1 between neighbours. */
const BARS = 0.8;

/** Bars of row i of n, those of an x side by side about it. */
function bars(i, n) {
  const width = BARS / n;
  const left = (u, row) => u.data[0].map(x => x - BARS / 2 + width * i);
  return uPlot.paths.bars({disp: {x0: {unit: 1, values: left}, size: {unit: 1, values: () => [width]}}});
}

/** How values are drawn. */
const PATHS = {
  lines: {},
  steps: {alpha: '40', build: () => uPlot.paths.stepped({align: 1})},
  bars: {alpha: 'd0', build: bars},
};

function line(chart, s, i) {
  const {alpha, build} = PATHS[chart.paths || 'lines'];
  return {label: s.label, stroke: colour(s.colour), dash: alpha ? [] : dash(s.colour), width: 2, spanGaps: true,
    show: s.shown ? s.shown() : true, fill: alpha && colour(s.colour) + alpha, paths: build?.(i, chart.series.length),
    points: {show: !alpha && s.values.filter(v => v != null).length <= FEW, size: 5}};
}

/** Dashed lines across the chart, with a word on each. */
function guides(u, chart) {
  const {ctx, bbox} = u;
  const unit = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = css('--fore');
  ctx.lineWidth = unit;
  ctx.setLineDash([6 * unit, 5 * unit]);
  ctx.textAlign = 'left';
  ctx.font = `${12 * unit}px system-ui, sans-serif`;
  for (const guide of chart.guides || []) {
    const upright = guide.axis === 'x';
    const at = u.valToPos(guide.at, guide.axis, true);
    const right = upright && at > bbox.left + 0.7 * bbox.width;
    ctx.beginPath();
    ctx.moveTo(upright ? at : bbox.left, upright ? bbox.top : at);
    ctx.lineTo(upright ? at : bbox.left + bbox.width, upright ? bbox.top + bbox.height : at);
    ctx.stroke();
    const wide = ctx.measureText(guide.text).width;
    const x = upright ? at + (right ? -6 * unit - wide : 6 * unit) : bbox.left + 6 * unit;
    const y = upright ? bbox.top + 12 * unit : at - 5 * unit;
    ctx.fillStyle = css('--back');
    ctx.fillRect(x - 2 * unit, y - 11 * unit, wide + 4 * unit, 14 * unit);
    ctx.fillStyle = css('--fore');
    ctx.fillText(guide.text, x, y);
  }
  ctx.restore();
}

/** Powers of two, where a logarithmic axis of that base is marked. */
function powers(u, i, low, high) {
  const first = Math.ceil(Math.log2(low));
  return Array.from({length: Math.max(0, Math.floor(Math.log2(high)) - first + 1)}, (_, k) => 2 ** (first + k));
}

function options({box, chart, readout, height}) {
  const xText = chart.names ? v => chart.names[v] ?? '' : chart.xText || plain;
  const yText = chart.yText || plain;
  // A guide's word stands above the lines.
  const room = chart.guides?.some(g => g.axis === 'x') ? 1.15 : 1.05;
  const top = high => (high > 0 && Number.isFinite(high) ? high * room : 1);
  return {
    // Room for half of the last number of an axis.
    width: Math.max(240, box.clientWidth), height, padding: [null, 30, null, null],
    legend: {show: false}, focus: {alpha: 0.3}, cursor: {focus: {prox: 24}, drag: {x: true, y: false}},
    scales: {
      x: {time: false, distr: chart.xLog ? 3 : 1, log: chart.xLog || 10, range: chart.names ? [-0.6, chart.x.length - 0.4] : (u, low, high) => (low < high ? [low, high] : [low / 2, low * 2])},
      y: {distr: chart.yLog ? 3 : 1, range: chart.yLog ? undefined : (u, low, high) => [0, top(chart.yMost ? chart.yMost() : high)]}},
    axes: [
      axis(xText, {label: chart.xName, labelSize: 22, size: 34, splits: chart.xLog === 2 ? powers : undefined,
        ...(chart.names ? {incrs: [1], space: 12, rotate: -50, size: 60} : {space: 64})}),
      axis(yText, {size: 66})],
    series: [{label: chart.xName}, ...chart.series.map((s, i) => line(chart, s, i))],
    hooks: {
      draw: [u => guides(u, chart)],
      setSeries: [(u, i) => {
        const at = u.cursor.idx;
        const value = i && at != null ? u.data[i][at] : null;
        readout.textContent = value == null ? '' : `${chart.xName} ${xText(chart.x[at])}: ${u.series[i].label} ${yText(value)}`;
      }]},
  };
}
