'use strict';
// Okabe and Ito's colours.
const COLOURS = ['#0072b2', '#e69f00', '#009e73'];
const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const text = value => (value == null ? '' : value.toLocaleString('en', {maximumSignificantDigits: 4}));

function axis(label, size) {
  return {label, labelSize: 22, size, stroke: css('--fore'), grid: {stroke: css('--line'), width: 1},
    ticks: {stroke: css('--line')}, values: (u, splits) => splits.map(text)};
}

function draw(host, chart) {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = chart.title;
  figure.append(caption);
  host.append(figure);
  const bars = chart.y.length === 1 && chart.logarithmic;
  // A logarithmic axis has no 0; its bucket is drawn at one half.
  const x = chart.logarithmic ? chart.x.map(v => v || 0.5) : chart.x;
  return new uPlot({
    width: Math.max(240, figure.clientWidth), height: 280,
    scales: {x: {time: false, distr: chart.logarithmic ? 3 : 1, log: 2},
      y: {range: (u, low, high) => [0, high > 0 ? high * 1.05 : 1]}},
    axes: [axis(chart.xName, 50), axis(chart.yName, 80)],
    series: [{label: chart.xName, value: (u, v) => text(v)}, ...chart.y.map((s, i) => ({
      label: s.label, stroke: COLOURS[i % COLOURS.length], width: 2, value: (u, v) => text(v),
      fill: bars ? COLOURS[i] + '40' : undefined, paths: bars ? uPlot.paths.stepped({align: 1}) : undefined}))],
  }, [x, ...chart.y.map(s => s.values)], figure);
}

const host = document.getElementById('charts');
const plots = JSON.parse(document.getElementById('chart-data').textContent).map(chart => draw(host, chart));
addEventListener('resize', () => plots.forEach(plot =>
  plot.setSize({width: Math.max(240, plot.root.parentElement.clientWidth), height: plot.height})));
