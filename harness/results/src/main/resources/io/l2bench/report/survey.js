'use strict';
{
  const host = document.getElementById('survey-charts');
  for (const chart of data('survey')) {
    const bars = chart.y.length === 1 && chart.logarithmic;
    // A logarithmic axis has no 0; its bucket is drawn at one half.
    const x = chart.logarithmic ? chart.x.map(v => v || 0.5) : chart.x;
    draw(host, {title: chart.title, xName: chart.xName, xLog: chart.logarithmic ? 2 : 0, x, paths: bars ? 'steps' : 'lines',
      series: chart.y.map((s, i) => ({label: s.label, colour: i, values: s.values}))});
    if (chart.y.length > 1) {
      key(host.lastElementChild, chart.y.map(s => s.label));
    }
  }
}
