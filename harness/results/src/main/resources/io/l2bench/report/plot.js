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
  if (typeof i === 'string') {
    return i;
  }
  if (i < 0) {
    return css('--line');
  }
  const c = COLOURS[i % COLOURS.length];
  return c.startsWith('var') ? css(c.slice(4, -1)) : c;
};
const dash = i => !(i >= 0) ? [] : DASHES[Math.floor(i / COLOURS.length) % DASHES.length];
const swatch = i => `<svg width="24" height="8" aria-hidden="true"><path d="M0 4H24" stroke="${colour(i)}" stroke-width="3" stroke-dasharray="${dash(i).join(' ')}"/></svg>`;
const element = (name, props = {}, ...children) => {
  const e = Object.assign(document.createElement(name), props);
  e.append(...children);
  return e;
};
const bytes = value => {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  const unit = Math.min(4, Math.max(0, Math.floor(Math.log2(value) / 10)));
  return `${+(value / 1024 ** unit).toPrecision(3)} ${units[unit]}`;
};
const plain = value => value.toLocaleString('en', {maximumFractionDigits: Math.abs(value) < 1 ? 4 : 2});

/** What the lines of a figure are, below it. */
function key(host, labels, colours = labels.map((_, i) => i)) {
  host.append(element('p', {className: 'key'}, ...labels.map((label, i) => element('span', {innerHTML: swatch(colours[i])}, ' ' + label))));
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
 * where wanted yName, xLog (a base), xText, yText, yLog, yMost, height, names (of the x), guides (axis, at, text), readout (more of an x) and paths: lines, steps or bars.
 * A line is drawn in its colour if it is shown, else thin and grey, and does not count for the scale.
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
    figure.plot = new uPlot(options(figure), [figure.chart.x, ...inOrder(figure.chart).map(s => s.values)], figure.box);
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

/** Whether a line is drawn in its colour. */
const isShown = s => !s.shown || s.shown();

function line(chart, s, i) {
  const {alpha, build} = PATHS[chart.paths || 'lines'];
  const shown = isShown(s);
  return {label: s.label, stroke: colour(shown ? s.colour : -1), dash: alpha || !shown ? [] : dash(s.colour), width: shown ? 2 : 1, spanGaps: true,
    fill: alpha && colour(s.colour) + alpha, paths: build?.(i, chart.series.length),
    points: {show: shown && !alpha && s.values.filter(v => v != null).length <= FEW, size: 5}};
}

/** The series with those last that are shown, so that nothing grey lies above them. */
const inOrder = chart => [...chart.series.filter(s => !isShown(s)), ...chart.series.filter(isShown)];

/** The least and the most of what is shown; of all, if nothing is. */
function extent(chart) {
  const shown = chart.series.filter(isShown);
  const values = (shown.length ? shown : chart.series).flatMap(s => s.values).filter(v => v != null);
  return [Math.min(...values), Math.max(...values)];
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

/** The extent of what is shown in the window that the reader zoomed to. */
function within(u, chart) {
  const {min, max} = u.scales.x;
  const shown = chart.series.filter(isShown);
  const values = [];
  for (const s of shown.length ? shown : chart.series) {
    s.values.forEach((v, i) => v != null && (min == null || (chart.x[i] >= min && chart.x[i] <= max)) && values.push(v));
  }
  return values.length ? [Math.min(...values), Math.max(...values)] : [0, 1];
}

/** Whole decades about an extent. */
const decades = (low, high) => low > 0 ? [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high) + 1e-9)] : [1, 10];

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
      y: {distr: chart.yLog ? 3 : 1, range: chart.yLog ? () => decades(...extent(chart)) : u => [chart.yLeast?.(within(u, chart)) ?? 0, top(chart.yMost ? chart.yMost() : within(u, chart)[1])]}},
    axes: [
      axis(xText, {label: chart.xName, labelSize: 22, size: 34, splits: chart.xLog === 2 ? powers : undefined,
        ...(chart.names ? {incrs: [1], space: 12, rotate: -50, size: 60} : {space: 64})}),
      axis(yText, {size: 62, label: chart.yName, labelSize: chart.yName ? 20 : 0})],
    series: [{label: chart.xName}, ...inOrder(chart).map((s, i) => line(chart, s, i))],
    hooks: {
      draw: [u => guides(u, chart)],
      setSeries: [(u, i) => {
        const at = u.cursor.idx;
        const value = i && at != null ? u.data[i][at] : null;
        readout.textContent = value == null ? '' : `${chart.xName} ${xText(chart.x[at])}${chart.readout ? chart.readout(chart.x[at]) : ''}: ${u.series[i].label} ${yText(value)}`;
      }]},
  };
}
