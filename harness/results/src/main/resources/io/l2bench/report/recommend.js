'use strict';
{
  const hosts = document.querySelectorAll('.advice-chart');
  data('advice').forEach((advice, i) => {
    if (advice.capacities.length > 1) {
      draw(hosts[i], {title: 'Table reads by capacity, all else as today', xName: 'capacity, entries', yName: 'table reads', xLog: 2, x: advice.capacities,
        guides: [{axis: 'x', at: advice.today, text: `today, ${advice.today} entries`}],
        series: [{label: 'table reads', colour: 1, values: advice.reads}]});
    }
  });
}
