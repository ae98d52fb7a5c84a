'use strict';
const curve = JSON.parse(document.getElementById('curve-data').textContent);
const host = document.getElementById('curves');
// Okabe and Ito's colours without yellow, which is faint on white; dashes tell further policies apart.
const COLOURS = ['#e69f00', '#0072b2', '#009e73', '#d55e00', '#cc79a7', '#56b4e9'];
const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3]];
const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const axis = label => ({label, stroke: css('--fore'), grid: {stroke: css('--line'), width: 1}, ticks: {stroke: css('--line')},
  values: (u, splits) => splits.map(v => (v == null ? '' : v.toLocaleString('en', {maximumFractionDigits: 3})))});

function drawMark(u) {
  if (curve.marked == null) {
    return;
  }
  const x = u.valToPos(curve.marked, 'x', true);
  u.ctx.save();
  u.ctx.strokeStyle = css('--fore');
  u.ctx.fillStyle = css('--fore');
  u.ctx.setLineDash([6, 5]);
  u.ctx.beginPath();
  u.ctx.moveTo(x, u.bbox.top);
  u.ctx.lineTo(x, u.bbox.top + u.bbox.height);
  u.ctx.stroke();
  u.ctx.textAlign = 'left';
  u.ctx.fillText(`${curve.marked} entries`, x + 6, u.bbox.top + 14);
  u.ctx.restore();
}

let plot = null;
function draw() {
  if (plot) {
    plot.destroy();
  }
  plot = new uPlot({
    width: Math.max(240, host.clientWidth), height: 480, hooks: {draw: [drawMark]},
    cursor: {drag: {x: true, y: false}},
    scales: {x: {time: false, distr: 3, log: 10}, y: {range: (u, low, high) => [0, high > 0 ? high * 1.05 : 1]}},
    axes: [axis('capacity, entries'), axis('miss ratio')],
    series: [{label: 'capacity'}, ...curve.lines.map((line, i) => ({
      label: line.policy, stroke: COLOURS[i % COLOURS.length], dash: DASHES[Math.floor(i / COLOURS.length) % DASHES.length],
      width: 2, spanGaps: true, points: {show: false},
      value: (u, v) => (v == null ? '' : v.toFixed(4)),
    }))],
  }, [curve.capacities, ...curve.lines.map(line => line.missRatios)], host);
}
draw();
addEventListener('resize', draw);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
