'use strict';
{
  const {chart: curve, marked} = data('curve');
  const host = document.getElementById('curve-chart');
  draw(host, {title: curve.trace, xName: 'capacity, entries', xLog: 10, x: curve.capacities, height: 480,
    guides: marked == null ? [] : [{axis: 'x', at: marked, text: `${marked} entries`}],
    series: curve.lines.map((line, i) => ({label: line.policy, colour: i, values: line.missRatios}))});
  key(host, curve.lines.map(line => line.policy));
}
